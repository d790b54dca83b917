import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COLORS, LINES, toAnnotationId } from './annotation.ts';
import { layerMarks } from './layer-marks.cases.ts';
import type { PaintedMark } from './painted-mark.ts';

const fill = (id: string, start: number, end: number): PaintedMark => ({
  id: toAnnotationId(id),
  start,
  end,
  style: { color: 'yellow', line: 'fill' },
});

const anyMarks = fc.uniqueArray(
  fc
    .record({
      id: fc.string({ minLength: 1, maxLength: 3 }),
      start: fc.nat(30),
      length: fc.integer({ min: 1, max: 12 }),
      color: fc.constantFrom(...COLORS),
      line: fc.constantFrom(...LINES),
    })
    .map(
      ({ id, start, length, color, line }): PaintedMark => ({
        ...fill(id, start, start + length),
        style: { color, line },
      }),
    ),
  { selector: ({ id }) => id, maxLength: 40 },
);

describe('layerMarks', () => {
  it.each([
    ['apart', [fill('a', 0, 2), fill('b', 4, 6)], [0, 0]],
    ['touching', [fill('a', 0, 2), fill('b', 2, 4)], [0, 0]],
    ['crossing', [fill('a', 0, 3), fill('b', 2, 4)], [0, 1]],
    ['nested: the outer lies below', [fill('b', 0, 9), fill('a', 0, 2)], [0, 1]],
    ['identical', [fill('a', 0, 2), fill('b', 0, 2), fill('c', 0, 2)], [0, 1, 2]],
    ['a depth is used again', [fill('a', 0, 9), fill('b', 1, 3), fill('c', 3, 5)], [0, 1, 1]],
  ])('%s', (_, marks, depths) => {
    expect(layerMarks(marks).map(({ depth }) => depth)).toEqual(depths);
  });

  it.each([
    [2, 2],
    [3, 1],
    [-1, 4],
    [0.5, 2],
    [0, Number.NaN],
  ])('refuses %d to %d', (start, end) => {
    expect(() => layerMarks([fill('a', start, end)])).toThrow(RangeError);
  });

  it('never puts two overlapping marks into one depth, and needs no more depths than the busiest character', () => {
    fc.assert(
      fc.property(anyMarks, (marks) => {
        const layers = layerMarks(marks);
        for (const a of layers) {
          for (const b of layers) {
            if (a.id !== b.id && a.start < b.end && b.start < a.end) expect(a.depth).not.toBe(b.depth);
          }
        }
        const covers = Array.from({ length: 50 }, (_, at) =>
          marks.reduce((sum, { start, end }) => sum + Number(start <= at && at < end), 0),
        );
        expect(Math.max(-1, ...layers.map(({ depth }) => depth)) + 1).toBe(Math.max(...covers));
        expect(layers.map(({ depth, ...mark }) => mark).sort((a, b) => (a.id < b.id ? -1 : 1))).toEqual(
          marks.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
        );
      }),
    );
  });

  it('does not depend on the order the marks come in', () => {
    fc.assert(
      fc.property(anyMarks, (marks) => {
        expect(layerMarks(marks.toReversed())).toEqual(layerMarks(marks));
      }),
    );
  });
});
