import type { TextRange } from '../text/offset.ts';
import type { Anchor } from './anchor.ts';

/** UTF-16 code units on each side of a place that agree literally with an anchor's context. */
export interface Agreement {
  readonly before: number;
  readonly after: number;
}

export const agreed = ({ before, after }: Agreement): number => before + after;

/** Below this much agreeing text (six Latin letters, three Han characters) nothing is proof of anything. */
const LEAST_WEIGHT = 2.4;

/** Lines of this weight together are told from others even where their neighbours changed. */
const LINE_WEIGHT = 24;

/** What stands about a quote. */
export type Context = Pick<Anchor['quote'], 'prefix' | 'suffix'>;

/** Compares the text around a place with a context, outward until the first difference. */
export function agreementAt(text: string, { start, end }: TextRange, { prefix, suffix }: Context): Agreement {
  let before = 0;
  while (before < prefix.length && before < start && text[start - before - 1] === prefix.at(-before - 1)) {
    before++;
  }
  let after = 0;
  while (after < suffix.length && end + after < text.length && text[end + after] === suffix[after]) {
    after++;
  }
  return { before, after };
}

/** Whether all the context that was stored agrees. */
export const hasAllContext = ({ quote }: Anchor, agreement: Agreement): boolean =>
  agreed(agreement) === quote.prefix.length + quote.suffix.length;

/** How much a text tells, in Han characters: a Latin word of five letters and its space say about as much as two. */
export function weightOf(text: string): number {
  let weight = 0;
  for (let i = 0; i < text.length; i++) {
    weight += text.charCodeAt(i) >= 0x2e80 ? 1 : 0.4;
  }
  return weight;
}

/** Weight of the unbroken run of the old text, quote included, that stands at a place. */
export function runWeight({ quote }: Anchor, { before, after }: Agreement): number {
  const run = quote.prefix.slice(quote.prefix.length - before) + quote.exact + quote.suffix.slice(0, after);
  return weightOf(run);
}

/**
 * Whether all the context that was stored is there, or all of it that belongs to the quote's own lines and enough of
 * it. An anchor that came without its context never agrees wholly.
 */
export function agreesWholly(text: string, anchor: Anchor, place: TextRange, agreement: Agreement): boolean {
  const { prefix, suffix } = anchor.quote;
  const { before, after } = agreement;
  const rest = prefix.length - before;
  const reachesStart =
    rest === 0 || prefix.includes('\n', rest) || (place.start === before && prefix[rest - 1] === '\n');
  const reachesEnd =
    after === suffix.length ||
    suffix.slice(0, after).includes('\n') ||
    (place.end + after === text.length && suffix[after] === '\n');
  return (
    reachesStart &&
    reachesEnd &&
    (prefix !== '' || anchor.position.start === 0) &&
    (prefix !== '' || suffix !== '') &&
    runWeight(anchor, agreement) >= (hasAllContext(anchor, agreement) ? LEAST_WEIGHT : LINE_WEIGHT)
  );
}
