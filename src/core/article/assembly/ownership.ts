import { parsePlace } from '../sidecar/reference.ts';
import type { SidecarSpace } from '../sidecar/sidecar.ts';
import { excerpt, type Violation } from '../sidecar/violation.ts';
import { glueOf } from './markup.ts';
import type { Piece } from './take-pieces.ts';

/** Which piece uses the character at a 1-based line and a UTF-16 column. */
export type OwnerOf = (line: number, column: number) => Piece | undefined;

/** Notes who uses each character of the page, and reports those used twice. */
export function claimCharacters(pieces: readonly Piece[], report: (violation: Violation) => void): OwnerOf {
  const owners = new Map<number, Map<number, Piece>>();
  for (const piece of pieces) {
    const columns = owners.get(piece.line) ?? new Map<number, Piece>();
    owners.set(piece.line, columns);
    let twice: Piece | undefined;
    for (let column = piece.start; column < piece.end; column++) {
      const owner = columns.get(column);
      if (owner !== undefined && owner !== twice) {
        twice = owner;
        const end = Math.min(piece.end, owner.end);
        report({
          rule: 'used-twice',
          line: piece.line,
          path: piece.path,
          found: `columns ${column}-${end} ${excerpt(piece.text.slice(column - piece.start, end - piece.start))} in ${piece.reference} and again in ${owner.reference}`,
          mend: 'Let only one reference have them',
        });
      }
      columns.set(column, owner ?? piece);
    }
  }
  return (line, column) => owners.get(line)?.get(column);
}

/** Reports each run of the page's characters that nobody uses: not a reference, not glue, not a dropped space. */
export function checkAllUsed(
  lines: readonly string[],
  ownerOf: OwnerOf,
  spaces: readonly SidecarSpace[],
  report: (violation: Violation) => void,
): void {
  // A kept space that nobody uses is not left out here: checkSpaces reports it.
  const decided = new Set(spaces.map((space) => space.at));
  lines.forEach((text, index) => {
    const line = index + 1;
    const glue = glueOf(text);
    const isFree = (column: number): boolean =>
      ownerOf(line, column) === undefined &&
      !glue.some(({ start, end }) => start <= column && column < end) &&
      !(decided.has(`L${line}@${column}`) && /\s/.test(text.charAt(column)));
    for (let start = 0; start < text.length; start++) {
      if (!isFree(start)) continue;
      let end = start + 1;
      while (end < text.length && isFree(end)) end++;
      const run = text.slice(start, end);
      report({
        rule: 'unused',
        line,
        path: ['articles'],
        found: `columns ${start}-${end} ${excerpt(run)} in no article`,
        mend:
          run.trim() === ''
            ? `Take L${line}@${start}-${end} into a reference, or say in “spaces” that it is dropped or structural`
            : `Take L${line}@${start}-${end} into a part or block`,
      });
      start = end;
    }
  });
}

/** What stands on either side of a place of its line, used characters only. */
export function neighboursOf(
  ownerOf: OwnerOf,
  at: string,
  length: number,
): { before?: Piece; after?: Piece } {
  const { line, column } = parsePlace(at);
  const find = (step: 1 | -1): Piece | undefined => {
    for (let i = column + step; i >= 0 && i < length; i += step) {
      const owner = ownerOf(line, i);
      if (owner !== undefined) return owner;
    }
    return undefined;
  };
  const before = find(-1);
  const after = find(1);
  return { ...(before && { before }), ...(after && { after }) };
}
