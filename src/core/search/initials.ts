import type { TextRange } from '../text/offset.ts';

/** The first letters of a title's syllables, one after another, and at which UTF-16 code unit each of them stands. */
export interface Initials {
  readonly letters: string;
  readonly at: readonly number[];
}

/** Fewer letters would find half the library. */
const LEAST = 2;

/**
 * The initials of a title.
 * @param sounds a reading for each code unit, `''` where there is none
 */
export function initialsOf(sounds: readonly string[]): Initials {
  const at: number[] = [];
  let letters = '';
  sounds.forEach((sound, unit) => {
    const letter = sound.normalize('NFD').charAt(0).toLowerCase();
    if (!letter) return;
    letters += letter;
    at.push(unit);
  });
  return { letters, at };
}

export const isInitials = (term: string): boolean => term.length >= LEAST && /^[a-z]+$/.test(term);

export const holdsInitials = (initials: Initials | undefined, term: string): boolean =>
  initials !== undefined && isInitials(term) && initials.letters.includes(term);

/** The characters of the title that a term's letters are the initials of, one range each. */
export function initialRanges({ letters, at }: Initials, term: string): TextRange[] {
  const from = isInitials(term) ? letters.indexOf(term) : -1;
  return from < 0 ? [] : at.slice(from, from + term.length).map((start) => ({ start, end: start + 1 }));
}
