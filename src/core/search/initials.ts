import type { TextRange } from '../text/offset.ts';

/** The first letters of a title's syllables, one after another, and at which UTF-16 code unit each of them stands. */
export interface Initials {
  readonly letters: string;
  readonly at: readonly number[];
}

/** Fewer letters would find half the library. */
const LEAST = 2;

/** @param sounds of each code unit of the title the first letter of its reading, a space where there is none */
export function initialsOf(sounds: string): Initials {
  const at = [...sounds.matchAll(/\S/g)].map(({ index }) => index);
  return { letters: sounds.replace(/\s/g, ''), at };
}

const isInitials = (term: string): boolean => term.length >= LEAST && /^[a-z]+$/.test(term);

export const holdsInitials = (initials: Initials | undefined, term: string): boolean =>
  initials !== undefined && isInitials(term) && initials.letters.includes(term);

/** The characters of the title that a term's letters are the initials of, one range each. */
export function initialRanges({ letters, at }: Initials, term: string, title: string): TextRange[] {
  const from = isInitials(term) ? letters.indexOf(term) : -1;
  if (from < 0) return [];
  const lengthAt = (start: number): number => ((title.codePointAt(start) ?? 0) > 0xffff ? 2 : 1);
  return at.slice(from, from + term.length).map((start) => ({ start, end: start + lengthAt(start) }));
}
