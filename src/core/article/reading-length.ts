import { isHan } from '../text/script.ts';

/** Characters a minute, as ArticleSummary.minutes says. */
const PACE = 400;
/** A Han character, or a run of other letters and digits with the marks that stand inside words and numbers. */
const COUNTED =
  /\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{M}\p{N}])+(?:['’.,:-](?:(?!\p{Script=Han})[\p{L}\p{M}\p{N}])+)*/gu;
const LETTER = /\p{L}/gu;

/** What a reader counts: Han characters one each, and other words and numbers one each. */
export const countCharacters = (text: string): number => text.match(COUNTED)?.length ?? 0;

/** Whole minutes to read so many characters, at least 1. */
export const readingMinutes = (characters: number): number => Math.max(1, Math.round(characters / PACE));

/** A text's language by the share of Han characters among its letters: `zh-CN` from a half on, else `en`. */
export function guessLanguage(text: string): 'zh-CN' | 'en' {
  const letters = text.match(LETTER) ?? [];
  return letters.length > 0 && letters.filter(isHan).length * 2 >= letters.length ? 'zh-CN' : 'en';
}
