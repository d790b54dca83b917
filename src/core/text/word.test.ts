import { describe, expect, test } from 'vitest';
import { nextWordEdge, previousWordEdge, snapToWords, wordAt } from './word.ts';

const text = '会议强调，要巩固脱贫成果。He didn’t go.';
const at = (offset: number): string => {
  const { start, end } = wordAt(text, offset);
  return text.slice(start, end);
};

describe('words', () => {
  test.each([
    [0, '会议'],
    [3, '强调'],
    [4, '，'],
    [6, '巩固'],
    [14, 'He'],
    [18, 'didn’t'],
    [22, ' '],
  ])('at %i stands %s', (offset, expected) => {
    expect(at(offset)).toBe(expected);
  });

  test('there is none at the end', () => {
    expect(wordAt(text, text.length)).toEqual({ start: text.length, end: text.length, isWord: false });
  });

  test('stepping passes over punctuation and stops at the ends', () => {
    expect(nextWordEdge(text, 4)).toBe(6);
    expect(previousWordEdge(text, 5)).toBe(2);
    expect(nextWordEdge(text, text.length - 1)).toBe(text.length);
    expect(previousWordEdge('……甲', 2)).toBe(0);
    expect(previousWordEdge(text, 0)).toBe(0);
  });

  test('a million letters without a space are not segmented whole', () => {
    const { start, end } = wordAt('a'.repeat(1_000_000), 500_000);
    expect(end - start).toBeLessThan(200);
  });

  test.each([
    ['widens over a cut Latin word', 'go didn’t stop', { start: 5, end: 7 }, { start: 3, end: 9 }],
    ['leaves whole words', 'go didn’t stop', { start: 3, end: 9 }, { start: 3, end: 9 }],
    ['leaves Chinese at the character', '脱贫攻坚战', { start: 1, end: 3 }, { start: 1, end: 3 }],
    ['leaves the join of Latin and Chinese', '用Wi-Fi上网', { start: 0, end: 1 }, { start: 0, end: 1 }],
  ])('snapping %s', (_, words, range, expected) => {
    expect(snapToWords(words, range)).toEqual(expected);
  });
});
