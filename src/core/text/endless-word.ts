/** What a line may break beside, by itself: Han characters and kana. All else breaks where there is white space. */
const UNPARTED = /[^\s\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]+/gu;
/** In UTF-16 code units: beyond every word and every address. */
const LONGEST = 1_000;
/** After so many of them a line may break in one that is endless. */
const PIECE = 100;

/**
 * A text in pieces between which a line may break though no word ends: browsers seek the end of each line in all that is
 * left of a word, so that one of 60,000 signs takes them seconds, and one of 300,000 a minute. Whatever else it holds, one
 * piece is the whole text.
 */
export function piecesOf(text: string): readonly string[] {
  if (text.length <= LONGEST) return [text];
  const cuts = [...text.matchAll(UNPARTED)].flatMap(({ index, 0: word }) =>
    word.length <= LONGEST
      ? []
      : Array.from({ length: Math.ceil(word.length / PIECE) - 1 }, (_, i) => index + (i + 1) * PIECE),
  );
  return [...cuts, text.length].map((cut, i) =>
    text.slice(wholeAt(text, cuts[i - 1] ?? 0), wholeAt(text, cut)),
  );
}

/** The place, or the one before it where it would part the two halves of a character. */
const wholeAt = (text: string, at: number): number =>
  /^[\uD800-\uDBFF][\uDC00-\uDFFF]/.test(text.slice(at - 1, at + 1)) ? at - 1 : at;
