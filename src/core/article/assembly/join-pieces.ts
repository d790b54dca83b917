import type { JsonPath } from '../sidecar/json-lines.ts';
import type { SidecarJoin } from '../sidecar/sidecar.ts';
import { excerpt, type Violation } from '../sidecar/violation.ts';
import type { AssembledJoin } from './assembled-article.ts';
import { glueOf } from './markup.ts';
import type { Cut, Piece } from './take-pieces.ts';

/** Holds every seam of an article's blocks against its entry in `joins`. `path` is the article's. */
export function joinPieces(
  lines: readonly string[],
  blocks: readonly Cut[],
  joins: readonly SidecarJoin[],
  path: JsonPath,
  report: (violation: Violation) => void,
): AssembledJoin[] {
  const unmatched = new Map(joins.map((join, index) => [join, index]));
  const made: AssembledJoin[] = [];
  blocks.forEach((cut, block) => {
    let offset = 0;
    cut.pieces.forEach((right, i) => {
      const left = cut.pieces[i - 1];
      const at = `${cut.references[i - 1]}+${cut.references[i]}`;
      const join = [...unmatched.keys()].find((candidate) => candidate.at === at);
      if (join !== undefined) {
        if (left !== undefined && right !== undefined) {
          checkSeam(left, right, join.seam, [...path, 'joins', unmatched.get(join) ?? 0], report);
          made.push({ block, offset, from: left.line, to: right.line, by: join.by, why: join.why });
        }
        unmatched.delete(join);
      } else if (left !== undefined && right !== undefined && !isUnbroken(lines, left, right)) {
        report({
          rule: 'join-unexplained',
          line: right.line,
          path: cut.path,
          found: `the join ${at}, ${excerpt(left.text.slice(-11))} to ${excerpt(right.text.slice(0, 11))}, without an entry in “joins”`,
          mend: `Add { "at": "${at}", "seam": "${left.text.slice(-4)}|${right.text.slice(0, 4)}", "by": "editor", "why": … }`,
        });
      }
      offset += right?.text.length ?? 0;
    });
  });
  for (const [join, index] of unmatched)
    report({
      rule: 'join-astray',
      path: [...path, 'joins', index],
      found: `a reason for the join ${join.at}, which no block makes (or which is given twice)`,
      mend: 'Take it out, or write the block as it says',
    });
  return made;
}

function checkSeam(
  left: Piece,
  right: Piece,
  seam: string,
  path: JsonPath,
  report: (violation: Violation) => void,
): void {
  const [before = '', after = ''] = seam.split('|');
  if (left.text.endsWith(before) && right.text.startsWith(after)) return;
  report({
    rule: 'seam',
    line: left.text.endsWith(before) ? right.line : left.line,
    path,
    found: `“${left.text.slice(-before.length)}|${right.text.slice(0, after.length)}” at the seam of L${left.line} and L${right.line}, where the sidecar says “${seam}”`,
    mend: 'Mend the references, or copy the seam from the page again',
  });
}

/** Whether two pieces follow each other on one line with only markup between them: then nothing is joined. */
function isUnbroken(lines: readonly string[], left: Piece, right: Piece): boolean {
  if (left.line !== right.line || right.start < left.end) return false;
  const glue = glueOf(lines[left.line - 1] ?? '');
  for (let column = left.end; column < right.start; column++)
    if (!glue.some(({ start, end }) => start <= column && column < end)) return false;
  return true;
}
