import { pinyin } from 'pinyin-pro';
import { isCommonHan } from './common-han.ts';
import { toSimplified } from './to-simplified.ts';

const HAN = /^\p{Script=Han}$/u;

/**
 * The reading of each Han character of a block, by its context: one entry for each UTF-16 code unit, empty where
 * there is none. Tones are those of the dictionary, unchanged by what follows (汉语拼音正词法). The dictionary is one of
 * simplified words, so that the text is put into those first.
 */
export function readingsOf(block: string): string[] {
  const text = toSimplified(block);
  const characters = [...text];
  const syllables = pinyin(text, { type: 'array', toneSandhi: false });
  const readings = block.split('').map(() => '');
  if (syllables.length !== characters.length) return readings;
  let at = 0;
  characters.forEach((character, i) => {
    const said = syllables[i] ?? '';
    // What it does not know it gives back.
    if (HAN.test(character) && said !== character) readings[at] = said;
    at += character.length;
  });
  return readings;
}

/** The same for characters alone that many readers would look up. */
export function rareReadingsOf(block: string): string[] {
  const text = toSimplified(block);
  return readingsOf(block).map((said, at) => (isCommonHan(text[at] ?? '') ? '' : said));
}

/** All that a character may be read as, the most usual first. */
export const choicesOf = (character: string): string[] =>
  pinyin(toSimplified(character), { type: 'array', multiple: true });
