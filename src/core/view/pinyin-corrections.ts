/** How a reader says a word is read: a syllable for each of its characters. */
export interface PinyinCorrection {
  readonly word: string;
  readonly syllables: readonly string[];
}

/**
 * The readings of a text, one for each of its code units (empty where there is none, and on the second half of a
 * pair), with a reader's own put in wherever their words stand; of words that overlap the longer is right, then the
 * one that stands first.
 */
export function correctReadings(
  text: string,
  readings: readonly string[],
  corrections: readonly PinyinCorrection[],
): string[] {
  const corrected = [...readings];
  const taken = new Set<number>();
  const longestFirst = corrections.toSorted((a, b) => b.word.length - a.word.length);
  for (const { word, syllables } of longestFirst) {
    if (word === '') continue;
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
      const offsets = Array.from({ length: word.length }, (_, i) => at + i);
      if (offsets.some((offset) => taken.has(offset))) continue;
      for (const offset of offsets) taken.add(offset);
      let offset = at;
      for (const [i, character] of [...word].entries()) {
        corrected[offset] = syllables[i] ?? '';
        offset += character.length;
      }
    }
  }
  return corrected;
}
