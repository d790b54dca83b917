import { expect, test } from 'vitest';
import { revisionOf } from './revision.ts';

// Anchors that readers have made bear these names: they may change only with PROJECTION_VERSION.
test.each([
  ['', '1-1aee8d83488bdcb8'],
  ['a', '1-82c97901501c2ba7'],
  ['圈点', '1-f6b794c48fbbb129'],
  ['题目\n一二三四五六七八九十。', '1-05c284d4ec83d06b'],
  ['𠮷👨‍👩‍👧', '1-07c27f67f6bb24d0'],
])('%j has its name for good', (text, revision) => expect(revisionOf(text)).toBe(revision));

test('a hundred thousand texts that differ in a number have as many revisions', () => {
  const revisions = new Set(Array.from({ length: 100_000 }, (_, i) => revisionOf(`第${i}段，其余都一样。`)));
  expect(revisions.size).toBe(100_000);
});

test('every bit of a revision depends on a single character', () => {
  const bits = (text: string) =>
    [...revisionOf(text).slice(2)]
      .map((digit) => Number.parseInt(digit, 16).toString(2).padStart(4, '0'))
      .join('');
  const flips = new Array<number>(64).fill(0);
  const trials = 2000;
  for (let i = 0; i < trials; i++) {
    const a = bits(`一段话${i}，结尾甲`);
    const b = bits(`一段话${i}，结尾乙`);
    flips.forEach((count, at) => {
      flips[at] = count + Number(a[at] !== b[at]);
    });
  }
  for (const count of flips) expect(Math.abs(count / trials - 0.5)).toBeLessThan(0.1);
});
