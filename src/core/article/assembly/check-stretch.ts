import type { SourceSpan } from '../article.ts';
import type { JsonPath } from '../sidecar/json-lines.ts';
import { excerpt, type Violation } from '../sidecar/violation.ts';
import type { Stretch } from './assembled-article.ts';
import { firstUnbalanced } from './balance.ts';
import { hasFinalMark } from './final-mark.ts';

/** Reports what shows that a part or block is not whole. */
export function checkStretch(
  stretch: Stretch,
  path: JsonPath,
  isBlock: boolean,
  report: (violation: Violation) => void,
): void {
  const { text, spans } = stretch;
  if (text !== text.trim())
    report({
      rule: 'edge-space',
      line: lineAt(spans, text === text.trimStart() ? text.length - 1 : 0),
      path,
      found: `white space at the edge of ${excerpt(text)}`,
      mend: 'Leave it out of the reference, and say in “spaces” that it is dropped',
    });
  if (isBlock && !hasFinalMark(text))
    report({
      rule: 'no-final-mark',
      line: lineAt(spans, text.length - 1),
      path,
      found: `a paragraph that ends without a final mark: ${excerpt(text.slice(-24))}`,
      mend: 'Join it to the line that goes on with it',
    });
  const lone = firstUnbalanced(text);
  if (lone !== undefined)
    report({
      rule: 'unbalanced',
      line: lineAt(spans, lone),
      path,
      found: `a “${text.charAt(lone)}” without its partner in ${excerpt(text.slice(Math.max(0, lone - 11), lone + 12))}`,
      mend: 'Look for the lines that belong together, or that do not',
    });
}

/** The page's line of the character at `offset` of a stretch. */
function lineAt(spans: readonly SourceSpan[], offset: number): number {
  let end = 0;
  const span = spans.find(({ start, end: stop }) => {
    end += stop - start;
    return offset < end;
  });
  return span?.line ?? spans.at(-1)?.line ?? 1;
}
