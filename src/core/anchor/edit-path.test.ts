import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findEditRuns } from './edit-path.ts';

const whole = (old: string, now: string) =>
  findEditRuns(old, now, { old: 0, oldEnd: old.length, now: 0, nowEnd: now.length });

/** Length of the longest common subsequence, by the book. */
function commonLength(old: string, now: string): number {
  let row = new Array<number>(now.length + 1).fill(0);
  for (const unit of old) {
    const next = [0];
    for (let i = 0; i < now.length; i++) {
      next.push(unit === now[i] ? (row[i] ?? 0) + 1 : Math.max(row[i + 1] ?? 0, next[i] ?? 0));
    }
    row = next;
  }
  return row[now.length] ?? 0;
}

const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 40 });
const han = (seed: number, length: number): string =>
  Array.from({ length }, (_, i) =>
    String.fromCharCode(0x4e00 + ((i * i * 7919 + i * seed * 104_729) % 20_000)),
  ).join('');

describe('the runs of a shortest way', () => {
  test('agree, ascend, and are as long together as can be', () => {
    fc.assert(
      fc.property(letters, letters, (old, now) => {
        const path = whole(old, now);
        expect(path?.isWhole).toBe(true);
        let from = { old: 0, now: 0 };
        let total = 0;
        for (const run of path?.runs ?? []) {
          expect(run.old >= from.old && run.now >= from.now && run.length > 0).toBe(true);
          expect(old.slice(run.old, run.old + run.length)).toBe(now.slice(run.now, run.now + run.length));
          from = { old: run.old + run.length, now: run.now + run.length };
          total += run.length;
        }
        expect(total).toBe(commonLength(old, now));
      }),
    );
  });

  test('are found in parts where there are thousands of edits', () => {
    const old = han(3, 20_000);
    const now = old.replace(/(.{9})./g, '$1改');
    const path = whole(old, now);
    expect(path?.isWhole).toBe(true);
    expect(path?.runs.reduce((total, { length }) => total + length, 0)).toBeGreaterThan(17_500);
  });

  test('are not made up for texts that have nothing in common', () => {
    expect(whole(han(3, 4000), 'x'.repeat(4000))).toBeUndefined();
  });
});
