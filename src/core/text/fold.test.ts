import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldForSearch } from './fold.ts';

const fold = (text: string): string => foldForSearch(text).folded;

describe('what is not told apart', () => {
  test.each([
    ['case', 'Ａbc ÉCOLE', 'abc école'],
    ['full and half width', '“１２３！”', '"123!"'],
    ['Chinese and Latin punctuation', '，。“”；（）、', ',."";(),'],
    ['quotation marks of all kinds', '「甲」『乙』‘丙’', `"甲""乙"'丙'`],
    ['dashes and dots', '甲——乙……丙·丁', '甲--乙......丙·丁'],
    ['spaces', '甲\u3000乙\u00a0丙\u200b丁', '甲 乙 丙丁'],
    ['compatibility letters', '豈重㎏', '豈重kg'],
    ['a variation sequence', '葛󠄀城', '葛城'],
    ['composed and decomposed accents', 'cafe\u0301', 'café'],
  ])('%s', (_, text, expected) => {
    expect(fold(text)).toBe(expected);
  });

  test('folding twice changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
    );
  });
});

describe('the way back', () => {
  test.each([
    ['重达五㎏的鱼', 'kg', '㎏'],
    ['重达五㎏的鱼', 'k', '㎏'],
    ['重达五㎏的鱼', 'g的', '㎏的'],
    ['甲\u200b乙丙', '乙', '乙'],
    ['甲\u200b乙丙', '甲', '甲'],
    ['甲\u200b乙丙', '甲乙', '甲\u200b乙'],
    ['在葛󠄀城', '葛', '葛󠄀'],
    ['un cafe\u0301 noir', 'café', 'cafe\u0301'],
    ['㍿㍿', '会', '㍿'],
  ])('in %s, %s is %s', (text, query, expected) => {
    const { folded, rangeToOriginal } = foldForSearch(text);
    const start = folded.indexOf(query);
    const range = rangeToOriginal({ start, end: start + query.length });
    expect(text.slice(range.start, range.end)).toBe(expected);
  });

  test('ascends, stays within the text, and keeps both ends', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const { folded, toOriginal, rangeToOriginal } = foldForSearch(text);
        const offsets = Array.from({ length: folded.length + 1 }, (_, offset) => toOriginal(offset));
        expect(offsets).toEqual(offsets.toSorted((a, b) => a - b));
        expect(rangeToOriginal({ start: 0, end: folded.length }).end).toBeLessThanOrEqual(text.length);
        for (let start = 0; start < folded.length; start++) {
          const range = rangeToOriginal({ start, end: start + 1 });
          expect(fold(text.slice(range.start, range.end))).toContain(folded[start]);
        }
      }),
    );
  });
});
