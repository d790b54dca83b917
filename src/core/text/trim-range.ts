import type { TextRange } from './offset.ts';

/** White space, and the space that has no width. */
const SPACE = /[\s\u200b]/u;

export const isSpace = (character: string): boolean => SPACE.test(character);

/** The range without the white space at its ends; empty where it holds nothing else. */
export function trimRange(text: string, { start, end }: TextRange): TextRange {
  let from = start;
  let to = end;
  while (from < to && isSpace(text.charAt(from))) from++;
  while (from < to && isSpace(text.charAt(to - 1))) to--;
  return { start: from, end: to };
}
