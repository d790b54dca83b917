import { isGraphemeEdge } from '../text/grapheme.ts';
import type { TextRange } from '../text/offset.ts';
import type { Anchor } from './anchor.ts';
import { type Agreement, agreed, agreementAt } from './evidence.ts';

/** A place where the quote stands letter for letter. */
export interface Occurrence extends TextRange {
  readonly agreement: Agreement;
}

export interface Occurrences {
  /** The best few: by literal agreement of the context, then by distance from the old place. */
  readonly ranked: readonly Occurrence[];
  /** Whether the quote is so common that not all of its places were compared. */
  readonly capped: boolean;
}

/** As many as a person would look through. */
const KEPT = 5;
/** Places compared at most: 100,000 lone commas take 6 ms, a text of one letter repeated a million times 50 ms. */
const COMPARED = 100_000;

/**
 * Finds the quote's occurrences, overlapping ones included; never one that would split a grapheme, nor one that is
 * not accepted.
 */
export function findOccurrences(
  text: string,
  anchor: Anchor,
  accept: (place: TextRange) => boolean = () => true,
): Occurrences {
  const { exact } = anchor.quote;
  const ranked: Occurrence[] = [];
  const distance = (place: Occurrence): number => Math.abs(place.start - anchor.position.start);
  let compared = 0;
  let at = text.indexOf(exact);
  for (; at !== -1 && compared < COMPARED; at = text.indexOf(exact, at + 1), compared++) {
    const place = { start: at, end: at + exact.length };
    const occurrence = { ...place, agreement: agreementAt(text, place, anchor.quote) };
    const better = ranked.findIndex((other) => {
      const gain = agreed(occurrence.agreement) - agreed(other.agreement);
      return gain > 0 || (gain === 0 && distance(occurrence) < distance(other));
    });
    const rank = better === -1 ? ranked.length : better;
    const isWhole = (): boolean => isGraphemeEdge(text, place.start) && isGraphemeEdge(text, place.end);
    if (rank < KEPT && isWhole() && accept(place)) {
      ranked.splice(rank, 0, occurrence);
      ranked.length = Math.min(ranked.length, KEPT);
    }
  }
  return { ranked, capped: at !== -1 };
}
