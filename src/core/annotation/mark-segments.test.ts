import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { firstSegmentAfter, segmentMarks } from './mark-segments.ts';
import { compareRanges } from './order.ts';

interface Named {
  readonly start: number;
  readonly end: number;
  readonly name: string;
}

const BLOCK = { start: 10, end: 30 };

const shown = (marks: readonly Named[]) =>
  segmentMarks(marks, BLOCK).map(({ start, end, marks: over }) => [
    start,
    end,
    over.map(({ name }) => name).join(''),
  ]);

describe('segmentMarks', () => {
  test.each([
    ['none', [], []],
    ['one within', [{ start: 12, end: 14, name: 'a' }], [[12, 14, 'a']]],
    ['one over both edges', [{ start: 3, end: 99, name: 'a' }], [[10, 30, 'a']]],
    [
      'crossing',
      [
        { start: 11, end: 15, name: 'a' },
        { start: 13, end: 18, name: 'b' },
      ],
      [
        [11, 13, 'a'],
        [13, 15, 'ab'],
        [15, 18, 'b'],
      ],
    ],
    [
      'nested, and one that touches',
      [
        { start: 11, end: 15, name: 'a' },
        { start: 12, end: 13, name: 'b' },
        { start: 15, end: 16, name: 'c' },
      ],
      [
        [11, 12, 'a'],
        [12, 13, 'ab'],
        [13, 15, 'a'],
        [15, 16, 'c'],
      ],
    ],
    [
      'the same range twice',
      [
        { start: 11, end: 12, name: 'a' },
        { start: 11, end: 12, name: 'b' },
      ],
      [[11, 12, 'ab']],
    ],
  ])('%s', (_, marks, expected) => expect(shown(marks)).toEqual(expected));

  test('each character has its marks, and no more', () => {
    const mark = fc
      .record({ at: fc.integer({ min: 0, max: 39 }), length: fc.integer({ min: 1, max: 30 }) })
      .map(({ at, length }) => ({ start: at, end: at + length }));
    fc.assert(
      fc.property(fc.array(mark, { maxLength: 8 }), (unordered) => {
        const marks = unordered.filter((m) => m.start < BLOCK.end && m.end > BLOCK.start).sort(compareRanges);
        const segments = segmentMarks(marks, BLOCK);
        for (let at = BLOCK.start; at < BLOCK.end; at++) {
          const segment = segments[firstSegmentAfter(segments, at)];
          const over = segment && segment.start <= at ? segment.marks : [];
          expect(over).toEqual(marks.filter(({ start, end }) => start <= at && at < end));
        }
      }),
    );
  });
});
