import { graphemeEnd, graphemeStart, snapToGraphemes } from '../text/grapheme.ts';
import { type TextRange, toTextOffset } from '../text/offset.ts';
import { revisionOf } from '../text/revision.ts';
import type { Anchor } from './anchor.ts';

/** UTF-16 code units of context kept on each side; the length that Hypothesis writes too. */
const CONTEXT = 32;

/**
 * Describes a range of a projection so that it can be found again after the text has changed.
 * The range is widened to grapheme edges; the context is cut at them.
 * @throws RangeError when the range is empty, inverted or not within the text.
 */
export function describeAnchor(text: string, range: TextRange): Anchor {
  const { length } = text;
  const whole = Number.isInteger(range.start) && Number.isInteger(range.end);
  if (!whole || range.start < 0 || range.start >= range.end || range.end > length) {
    throw new RangeError(`Invalid range ${range.start}..${range.end} in text of length ${length}`);
  }
  const { start, end } = snapToGraphemes(text, range);
  return {
    position: { start: toTextOffset(start), end: toTextOffset(end) },
    quote: {
      exact: text.slice(start, end),
      prefix: text.slice(graphemeEnd(text, Math.max(0, start - CONTEXT)), start),
      suffix: text.slice(end, graphemeStart(text, Math.min(length, end + CONTEXT))),
    },
    revision: revisionOf(text),
  };
}
