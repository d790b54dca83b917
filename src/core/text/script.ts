/** Characters set solid, with no space between them: Han, kana, and the punctuation of East Asian text. */
const SOLID = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef“”‘’…—·]/u;
const HAN = /\p{Script=Han}/u;

export const isSolid = (character: string): boolean => SOLID.test(character);
export const isHan = (character: string): boolean => HAN.test(character);
