import type { Anchor } from '../anchor/anchor.ts';
import { LIMITS } from '../annotation/limits.ts';
import { tagFromText, uniqueTags } from '../annotation/tags.ts';

/** The tags of another program as ours. */
export const tagsFromTexts = (texts: readonly string[]): string[] =>
  uniqueTags(texts.map((text) => tagFromText(text) ?? '').filter(Boolean)).slice(0, LIMITS.tags);

export const isTooLarge = (note: string, quote: Anchor['quote'] | undefined): boolean =>
  note.length > LIMITS.note ||
  (quote !== undefined &&
    (quote.exact.length > LIMITS.quote ||
      Math.max(quote.prefix.length, quote.suffix.length) > LIMITS.context));
