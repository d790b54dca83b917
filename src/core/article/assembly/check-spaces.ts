import type { JsonPath } from '../sidecar/json-lines.ts';
import { parsePlace } from '../sidecar/reference.ts';
import type { SidecarSpace } from '../sidecar/sidecar.ts';
import { excerpt, type Violation } from '../sidecar/violation.ts';
import { type AssembledSpace, TITLE_PARTS } from './assembled-article.ts';
import { neighboursOf, type OwnerOf } from './ownership.ts';
import type { Cut, Piece } from './take-pieces.ts';

type Fault = Pick<Violation, 'rule' | 'found' | 'mend'>;

/**
 * Holds an article's `spaces` against the page: a kept space stands inside a reference of the article, a
 * dropped or structural one outside of all, a structural one between two different parts; and every space
 * inside a kicker, headline or deck is decided on.
 */
export function checkSpaces(
  lines: readonly string[],
  cuts: readonly Cut[],
  spaces: readonly SidecarSpace[],
  ownerOf: OwnerOf,
  path: JsonPath,
  report: (violation: Violation) => void,
): AssembledSpace[] {
  const pieces = cuts.flatMap((cut) => cut.pieces).filter((piece) => piece !== undefined);
  spaces.forEach((space, index) => {
    const isSecond = spaces.findIndex(({ at }) => at === space.at) < index;
    const fault: Fault | undefined = isSecond
      ? { rule: 'space-twice', found: 'decided on twice', mend: 'Say it once' }
      : (faultOfPlace(lines, space) ?? faultOfDecision(lines, pieces, space, ownerOf));
    if (fault === undefined) return;
    const { line } = parsePlace(space.at);
    report({ ...fault, line, path: [...path, 'spaces', index], found: `${space.at}: ${fault.found}` });
  });
  checkAllDecided(pieces, new Set(spaces.map(({ at }) => at)), report);
  return spaces.map(({ at, ...decision }) => ({ ...parsePlace(at), ...decision }));
}

function faultOfPlace(lines: readonly string[], { at }: SidecarSpace): Fault | undefined {
  const { line, column } = parsePlace(at);
  const text = lines[line - 1];
  if (text === undefined)
    return {
      rule: 'unknown-line',
      found: `the page has ${lines.length} lines`,
      mend: 'Name a line of the page',
    };
  if (column >= text.length)
    return { rule: 'range', found: `the line has ${text.length} columns`, mend: 'Name a column of the line' };
  if (/\s/.test(text.charAt(column))) return undefined;
  const context = excerpt(text.slice(Math.max(0, column - 8), column + 9));
  return {
    rule: 'no-space',
    found: `“${text.charAt(column)}” in ${context}, no space`,
    mend: 'Name the column of a space',
  };
}

function faultOfDecision(
  lines: readonly string[],
  pieces: readonly Piece[],
  space: SidecarSpace,
  ownerOf: OwnerOf,
): Fault | undefined {
  const rule = 'space-astray';
  const isOwn = (piece?: Piece): boolean => piece !== undefined && pieces.includes(piece);
  const { line, column } = parsePlace(space.at);
  const owner = ownerOf(line, column);
  if (space.do === 'keep') {
    if (isOwn(owner)) return undefined;
    const mend = 'Take it into a reference, or drop it';
    return { rule, found: 'kept, but in no reference of this article', mend };
  }
  if (owner !== undefined) {
    const mend = 'End one reference before it and start the next after it';
    return { rule, found: `${space.do}, but inside ${owner.reference}`, mend };
  }
  const { before, after } = neighboursOf(ownerOf, space.at, lines[line - 1]?.length ?? 0);
  if (!isOwn(before) && !isOwn(after)) {
    const mend = 'Move it to the article it stands in';
    return { rule, found: `${space.do}, but not beside text of this article`, mend };
  }
  const isBorder = isOwn(before) && isOwn(after) && before?.part !== after?.part;
  if (space.do === 'drop' || isBorder) return undefined;
  const found = 'structural, but not between two parts of the article';
  return { rule, found, mend: 'Say “drop” or “keep”' };
}

function checkAllDecided(
  pieces: readonly Piece[],
  decided: ReadonlySet<string>,
  report: (violation: Violation) => void,
): void {
  for (const piece of pieces.filter(({ part }) => TITLE_PARTS.some((title) => title === part)))
    for (const { index } of piece.text.matchAll(/\s/g)) {
      const at = `L${piece.line}@${piece.start + index}`;
      if (decided.has(at)) continue;
      const context = excerpt(piece.text.slice(Math.max(0, index - 11), index + 12));
      report({
        rule: 'space-undecided',
        line: piece.line,
        path: piece.path,
        found: `a space at ${at} in the ${piece.part} ${context}, not decided on`,
        mend: `Say in “spaces” to keep or drop ${at}`,
      });
    }
}
