import { describe, expect, test } from 'vitest';
import { Correspondence } from './correspondence.ts';

/** A paragraph of words that are its own. */
const paragraph = (n: number): string =>
  Array.from(
    { length: 40 },
    (_, i) => String.fromCharCode(0x4e00 + (((n * 40 + i) * 7919) % 20_000)) + '，的是在'.charAt(i % 4),
  ).join('');
const article = (from: number, to: number): string[] =>
  Array.from({ length: to - from }, (_, i) => paragraph(from + i));

function check(old: string, now: string): number {
  const runs = new Correspondence(old, now).runsAbout('old', 0, old.length);
  let from = { old: 0, now: 0 };
  let total = 0;
  for (const run of runs) {
    expect(run.old >= from.old && run.now >= from.now).toBe(true);
    expect(old.slice(run.old, run.old + run.length)).toBe(now.slice(run.now, run.now + run.length));
    from = { old: run.old + run.length, now: run.now + run.length };
    total += run.length;
  }
  return total / old.length;
}

describe('runs agree, ascend and do not overlap', () => {
  const lines = article(0, 300);
  const long = article(0, 2600);
  test.each([
    ['a paragraph struck out', lines, lines.toSpliced(100, 1), 0.99],
    ['two halves swapped', lines, [...lines.slice(150), ...lines.slice(0, 150)], 0.49],
    ['each paragraph edited', lines, lines.map((line) => line.replace(/(.{19})./g, '$1改')), 0.9],
    [
      'each paragraph of a long text edited',
      long,
      long.map((line) => line.replace(/(.{39})./g, '$1改')),
      0.9,
    ],
  ])('%s', (_, old, now, share) => {
    expect(check(old.join('\n'), now.join('\n'))).toBeGreaterThan(share);
    expect(check(old.join(''), now.join(''))).toBeGreaterThan(share);
  });
});
