import { snapToGraphemes } from '../text/grapheme.ts';
import type { Revision } from '../text/revision.ts';
import type { Anchor, Resolution } from './anchor.ts';

/** Whether the anchor's own position can be believed in a text. */
export function standsAt(text: string, { position, quote }: Anchor): boolean {
  const { start, end } = position;
  return (
    quote.exact !== '' &&
    Number.isInteger(start) &&
    start >= 0 &&
    end - start === quote.exact.length &&
    text.startsWith(quote.exact, start)
  );
}

/**
 * The place of an anchor made on this very text, as is seen without looking for it; undefined where it was made on
 * another or is not as it says. A range that would split a grapheme is widened, and then `changed`.
 */
export function resolveInPlace(text: string, revision: Revision, anchor: Anchor): Resolution | undefined {
  if (anchor.revision !== revision || !standsAt(text, anchor)) return undefined;
  const { start, end } = anchor.position;
  const range = snapToGraphemes(text, { start, end });
  return { status: range.start === start && range.end === end ? 'exact' : 'changed', ...range };
}
