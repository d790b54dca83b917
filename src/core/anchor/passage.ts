import { graphemeEnd, graphemeStart } from '../text/grapheme.ts';
import type { TextRange } from '../text/offset.ts';
import type { Anchor } from './anchor.ts';

/** A passage with what stands around it, for a person to know it again. */
export interface Passage {
  readonly before: string;
  readonly exact: string;
  readonly after: string;
}

/** UTF-16 code units shown on each side: two lines or three of a narrow column. */
const AROUND = 48;

/** The passage at a range of a text, which must lie within it. What was cut off is told by an ellipsis. */
export function passageAt(text: string, { start, end }: TextRange): Passage {
  const from = graphemeEnd(text, Math.max(0, start - AROUND));
  const to = graphemeStart(text, Math.min(text.length, end + AROUND));
  return {
    before: (from > 0 ? '…' : '') + text.slice(from, start),
    exact: text.slice(start, end),
    after: text.slice(end, to) + (to < text.length ? '…' : ''),
  };
}

/** The passage that an anchor was made on: in the text of then where that is kept, else as the anchor tells it. */
export function passageOf({ position, quote }: Anchor, snapshot: string | undefined): Passage {
  if (snapshot?.startsWith(quote.exact, position.start)) return passageAt(snapshot, position);
  return { before: quote.prefix, exact: quote.exact, after: quote.suffix };
}
