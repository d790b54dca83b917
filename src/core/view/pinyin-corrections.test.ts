import { describe, expect, test } from 'vitest';
import { correctReadings } from './pinyin-corrections.ts';

const correct = (text: string, corrections: Readonly<Record<string, string>>): string =>
  correctReadings(
    text,
    text.split('').map(() => '·'),
    Object.entries(corrections).map(([word, said]) => ({ word, syllables: said.split(' ') })),
  ).join(' ');

describe('corrections of readings', () => {
  test.each([
    ['stand wherever the word does', '行长，行长', { 行长: 'a b' }, 'a b · a b'],
    ['leave all else', '行不行', { 行长: 'a b' }, '· · ·'],
    ['of the longer word are right', '行长行', { 行: 'x', 行长: 'a b' }, 'a b x'],
    ['of the first of two words that overlap are right', '甲乙丙', { 甲乙: 'a b', 乙丙: 'c d' }, 'a b ·'],
    ['count a pair as one character', '𠮷野', { 𠮷野: 'jí yě' }, 'jí · yě'],
    ['of an empty word are none', '行', { '': 'a' }, '·'],
  ])('%s', (_, text, corrections, expected) => {
    expect(correct(text, corrections)).toBe(expected);
  });
});
