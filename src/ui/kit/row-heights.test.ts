import fc from 'fast-check';
import { expect, test } from 'vitest';
import { RowHeights } from './row-heights.ts';

test.each([
  ['above all', -5, 0],
  ['at the first', 0, 0],
  ['within the first', 9, 0],
  ['where the second begins', 10, 1],
  ['after a row of no height', 30, 3],
  ['at the end', 70, 3],
  ['beyond', 1000, 3],
])('%s', (_, offset, row) => expect(new RowHeights(Float64Array.of(10, 20, 0, 40)).rowAt(offset)).toBe(row));

test('of no rows', () => {
  const none = new RowHeights(new Float64Array());
  expect([none.total, none.rowAt(5), none.offsetOf(0)]).toEqual([0, 0, 0]);
});

test('sums up, whatever was measured since', () => {
  const heights = fc.array(fc.integer({ min: 1, max: 500 }), { minLength: 1, maxLength: 200 });
  const changes = fc.array(fc.tuple(fc.nat(), fc.integer({ min: 1, max: 500 })));
  fc.assert(
    fc.property(heights, changes, fc.nat(), (guessed, measured, anywhere) => {
      const rows = new RowHeights(Float64Array.from(guessed));
      const plain = [...guessed];
      for (const [at, height] of measured) {
        plain[at % plain.length] = height;
        rows.setHeight(at % plain.length, height);
      }
      const sums = plain.map((_, row) => plain.slice(0, row).reduce((sum, height) => sum + height, 0));
      expect(plain.map((_, row) => rows.offsetOf(row))).toEqual(sums);
      const offset = anywhere % (rows.total + 1);
      const row = rows.rowAt(offset);
      expect(rows.offsetOf(row)).toBeLessThanOrEqual(offset);
      if (row < plain.length - 1) expect(rows.offsetOf(row + 1)).toBeGreaterThan(offset);
    }),
  );
});
