import { graphemeEnd, graphemeStart } from '../text/grapheme.ts';
import type { TextRange } from '../text/offset.ts';
import { sentenceRangeAt, snapToSentences } from '../text/sentence.ts';

/** As much on either side as is taken in at a glance, in UTF-16 code units. */
const MOST = 160;

/** What stands around a passage in its paragraphs. */
export interface Surroundings {
  readonly before: string;
  readonly after: string;
}

/**
 * The rest of the sentences that a passage begins and ends in, and one sentence more on either side, of the same
 * paragraph; what is longer is cut with `…`.
 */
export function surroundingsOf(text: string, passage: TextRange): Surroundings {
  const within = snapToSentences(text, passage);
  const lineStart = text.lastIndexOf('\n', passage.start - 1) + 1;
  const lineEnd = text.indexOf('\n', passage.end);
  const ahead = text.slice(lineStart, within.start).trimEnd();
  const from = ahead ? sentenceRangeAt(text, lineStart + ahead.length - 1).start : within.start;
  const next = sentenceRangeAt(text, within.end);
  const to = next.start >= within.end && (lineEnd < 0 || within.end < lineEnd) ? next.end : within.end;
  const first = graphemeStart(text, Math.max(from, passage.start - MOST));
  const last = graphemeEnd(text, Math.min(to, passage.end + MOST));
  return {
    before: (first > from ? '…' : '') + text.slice(first, passage.start),
    after: text.slice(passage.end, last) + (last < to ? '…' : ''),
  };
}
