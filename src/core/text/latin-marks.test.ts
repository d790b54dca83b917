import { expect, test } from 'vitest';
import { latinMarks } from './latin-marks.ts';

/** The text with its Latin marks as straight ones. */
const shown = (text: string): string => {
  const marks = latinMarks(text);
  return [...text].map((character, i) => (marks.has(i) ? '"' : character)).join('');
};

test.each([
  ['an apostrophe', '这 isn’t 错', '这 isn"t 错'],
  ['an English quotation', 'He said “no,” and left.', 'He said "no," and left.'],
  ['Latin words quoted in Chinese', '所谓“OK”就是好', '所谓“OK”就是好'],
  ['Chinese ones', '他说：“她说‘好’。”', '他说：“她说‘好’。”'],
  ['none', '甲 and 乙', '甲 and 乙'],
])('%s', (_, text, expected) => expect(shown(text)).toBe(expected));
