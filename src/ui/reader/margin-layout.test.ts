import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { layOutMargin, type MarginItem } from './margin-layout.ts';

const OPTIONS = { gap: 8, reach: 400 };

const cases: { name: string; items: MarginItem[]; active?: number; tops: (number | undefined)[] }[] = [
  { name: 'nothing', items: [], tops: [] },
  {
    name: 'room for all',
    items: [
      { desired: 10, height: 20 },
      { desired: 100, height: 20 },
    ],
    tops: [10, 100],
  },
  {
    name: 'the later makes way',
    items: [
      { desired: 10, height: 50 },
      { desired: 20, height: 20 },
    ],
    tops: [10, 68],
  },
  {
    name: 'the active keeps its place, the earlier moves up',
    items: [
      { desired: 100, height: 50 },
      { desired: 110, height: 20 },
    ],
    active: 1,
    tops: [52, 110],
  },
  {
    name: 'no room above: the active gives way a little',
    items: [
      { desired: 10, height: 50 },
      { desired: 20, height: 20 },
    ],
    active: 1,
    tops: [0, 58],
  },
  {
    name: 'no room above for much: the earlier is folded',
    items: [
      { desired: 10, height: 150 },
      { desired: 20, height: 20 },
    ],
    active: 1,
    tops: [undefined, 20],
  },
  {
    name: 'two on one line',
    items: [
      { desired: 5, height: 10 },
      { desired: 5, height: 10 },
    ],
    tops: [5, 23],
  },
  {
    name: 'out of reach: folded, and the next has its room',
    items: [
      { desired: 0, height: 420 },
      { desired: 10, height: 50 },
      { desired: 300, height: 20 },
    ],
    tops: [0, undefined, 428],
  },
  {
    name: 'the active among too many: those next to it stay, at both sides',
    items: Array.from({ length: 20 }, (_, i) => ({ desired: 500 + i, height: 92 })),
    active: 10,
    tops: [
      ...Array.from({ length: 6 }, () => undefined),
      ...Array.from({ length: 4 }, (_, i) => 110 + 100 * i),
      510,
      ...Array.from({ length: 4 }, (_, i) => 610 + 100 * i),
      ...Array.from({ length: 5 }, () => undefined),
    ],
  },
];

const item = fc.record({
  desired: fc.integer({ min: 0, max: 2000 }),
  height: fc.integer({ min: 1, max: 300 }),
});
const sorted = fc.array(item, { maxLength: 60 }).map((items) => items.sort((a, b) => a.desired - b.desired));

describe('layOutMargin', () => {
  test.each(cases)('$name', ({ items, active, tops }) => {
    expect(layOutMargin(items, active, OPTIONS)).toEqual(tops);
  });

  test('never overlaps, never stands above the top, never leaves a note out of reach of its mark', () => {
    fc.assert(
      fc.property(sorted, fc.option(fc.nat(), { nil: undefined }), (items, pick) => {
        const active = items.length > 0 && pick !== undefined ? pick % items.length : undefined;
        const tops = layOutMargin(items, active, OPTIONS);
        expect(tops).toHaveLength(items.length);
        let free = 0;
        items.forEach(({ desired, height }, i) => {
          const top = tops[i];
          if (top === undefined) return;
          expect(top).toBeGreaterThanOrEqual(free);
          expect(Math.abs(top - desired)).toBeLessThanOrEqual(OPTIONS.reach * 1.25);
          free = top + height + OPTIONS.gap;
        });
      }),
    );
  });

  test('the active one is there, level with its mark or hardly below', () => {
    fc.assert(
      fc.property(sorted, fc.nat(), (items, pick) => {
        if (items.length === 0) return;
        const active = pick % items.length;
        const top = layOutMargin(items, active, OPTIONS)[active] ?? Number.NaN;
        const desired = items[active]?.desired ?? 0;
        expect(top).toBeGreaterThanOrEqual(desired);
        expect(top - desired).toBeLessThanOrEqual(OPTIONS.reach / 4);
        const above = items.slice(0, active).reduce((sum, { height }) => sum + height + OPTIONS.gap, 0);
        if (above <= desired) expect(top).toBe(desired);
      }),
    );
  });

  test('where all have room within reach, none is folded', () => {
    fc.assert(
      fc.property(sorted, (items) => {
        const height = items.reduce((sum, one) => sum + one.height + OPTIONS.gap, 0);
        fc.pre(height <= OPTIONS.reach);
        expect(layOutMargin(items, undefined, OPTIONS)).not.toContain(undefined);
      }),
    );
  });
});
