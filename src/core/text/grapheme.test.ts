import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  graphemeEnd,
  graphemeStart,
  isGraphemeEdge,
  nextGrapheme,
  previousGrapheme,
  snapToGraphemes,
} from './grapheme.ts';

const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

function edgesOf(text: string): Set<number> {
  return new Set([...segmenter.segment(text)].map(({ index }) => index).concat(text.length));
}

const pieces = [
  'a',
  '中',
  '，',
  '\n',
  '\r',
  '𠮷',
  '👨‍👩‍👧',
  '葛󠄀',
  '🇨',
  '🇳',
  'e',
  '\u0301',
  '\u200d',
  '한',
  '\u1100',
  '\u3099',
  'か',
  'ﾞ',
  '㊙',
  '؀',
  'ก',
  'ำ',
  '️',
  '❤',
  '“',
  ' ',
];
const anyText = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom(...pieces), maxLength: 40 }),
);

describe('grapheme edges', () => {
  test('agree with segmenting the whole text, at every offset of any text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const edges = edgesOf(text);
        for (let offset = 0; offset <= text.length; offset++) {
          expect(isGraphemeEdge(text, offset)).toBe(edges.has(offset));
          expect(graphemeStart(text, offset)).toBe(Math.max(...[...edges].filter((edge) => edge <= offset)));
          expect(graphemeEnd(text, offset)).toBe(Math.min(...[...edges].filter((edge) => edge >= offset)));
        }
      }),
    );
  });

  test.each([
    ['a surrogate pair', '𠮷野家', { start: 1, end: 3 }, { start: 0, end: 3 }],
    ['a family', 'x👨‍👩‍👧y', { start: 2, end: 5 }, { start: 1, end: 9 }],
    ['a variation sequence', '葛󠄀城', { start: 0, end: 1 }, { start: 0, end: 3 }],
    ['a combining accent', 'cafe\u0301', { start: 0, end: 4 }, { start: 0, end: 5 }],
    ['the middle flag of three', '🇨🇳🇨🇳🇨🇳', { start: 6, end: 7 }, { start: 4, end: 8 }],
    ['a line end of two units', 'a\r\nb', { start: 2, end: 4 }, { start: 1, end: 4 }],
    ['an edge already', '你好', { start: 1, end: 2 }, { start: 1, end: 2 }],
  ])('snapping widens over %s', (_, text, range, expected) => {
    expect(snapToGraphemes(text, range)).toEqual(expected);
  });

  test('stepping stops at both ends', () => {
    expect(nextGrapheme('a葛󠄀', 1)).toBe(4);
    expect(nextGrapheme('a', 1)).toBe(1);
    expect(previousGrapheme('a葛󠄀', 4)).toBe(1);
    expect(previousGrapheme('a', 0)).toBe(0);
  });
});
