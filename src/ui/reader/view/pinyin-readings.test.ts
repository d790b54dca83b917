import { describe, expect, test } from 'vitest';
import { isCommonHan } from './common-han.ts';
import { choicesOf, rareReadingsOf, readingsOf } from './pinyin-readings.ts';
import { syllableOf } from './syllable.ts';

const said = (text: string, readings = readingsOf(text)) => readings.map((one) => one || '·').join(' ');

describe('readings', () => {
  test.each([
    ['are those of the context', '银行行长，长江', 'yín háng háng zhǎng · cháng jiāng'],
    ['have the tones of the dictionary', '一个不要', 'yī gè bù yào'],
    ['are one for each code unit', '𠮷A好 1', '· · · hǎo · ·'],
    ['know traditional characters by their simplified words', '銀行行長', 'yín háng háng zhǎng'],
    ['are none for an empty text', '', ''],
  ])('%s', (_, text, expected) => {
    expect(said(text)).toBe(expected);
  });

  test('of rare characters alone leave the common ones out, traditional ones too', () => {
    expect(said('未雨绸缪，銀魑', rareReadingsOf('未雨绸缪，銀魑'))).toBe('· · · móu · · chī');
  });

  test('of one character are all that it has', () => {
    expect(choicesOf('行')).toEqual(expect.arrayContaining(['xíng', 'háng']));
  });
});

test('common characters are the 3,755 of the first level of GB 2312, from 啊 to 座', () => {
  const han = Array.from({ length: 0x9fff - 0x4e00 }, (_, i) => String.fromCharCode(0x4e00 + i));
  expect(han.filter(isCommonHan)).toHaveLength(3755);
  expect(['啊', '的', '座'].every(isCommonHan)).toBe(true);
  expect(['亍', '缪', '〇', '，', 'a'].some(isCommonHan)).toBe(false);
});

test.each([
  ['háng', 'háng'],
  [' HANG2 ', 'háng'],
  ['lv4', 'lǜ'],
  ['nü3', 'nǚ'],
  ['de', 'de'],
  ['hang2 zhang3', undefined],
  ['行', undefined],
  ['', undefined],
])('%j is the syllable %s', (typed, syllable) => {
  expect(syllableOf(typed)).toBe(syllable);
});
