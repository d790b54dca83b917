import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Box, placeBeside, type Side } from './place-beside.ts';

const viewport = { width: 1000, height: 800 };
const size = { width: 200, height: 40 };
const options = { gap: 10, margin: 8, top: 60 };

const cases: { name: string; side: Side; anchor: Box; left: number; top: number }[] = [
  {
    name: 'under the last of vertical lines, to its left',
    side: 'after',
    anchor: { left: 600, top: 100, width: 20, height: 300 },
    left: 420,
    top: 410,
  },
  {
    name: 'beside a line that goes down to the foot',
    side: 'after',
    anchor: { left: 600, top: 100, width: 20, height: 680 },
    left: 390,
    top: 752,
  },
  {
    name: 'below, from the left edge',
    side: 'below',
    anchor: { left: 400, top: 300, width: 100, height: 20 },
    left: 400,
    top: 330,
  },
  {
    name: 'above where there is no room below',
    side: 'below',
    anchor: { left: 400, top: 740, width: 100, height: 20 },
    left: 400,
    top: 690,
  },
  {
    name: 'below all the same where there is none above either',
    side: 'below',
    anchor: { left: 400, top: 70, width: 100, height: 700 },
    left: 400,
    top: 780,
  },
  {
    name: 'above, in the middle',
    side: 'above',
    anchor: { left: 400, top: 300, width: 100, height: 20 },
    left: 350,
    top: 250,
  },
  {
    name: 'below where the bar is in the way',
    side: 'above',
    anchor: { left: 400, top: 90, width: 100, height: 20 },
    left: 350,
    top: 120,
  },
  {
    name: 'over a passage that fills the window',
    side: 'above',
    anchor: { left: 200, top: -500, width: 600, height: 4000 },
    left: 400,
    top: 60,
  },
  {
    name: 'out of sight with a passage above the window',
    side: 'above',
    anchor: { left: 400, top: -300, width: 100, height: 100 },
    left: 350,
    top: -190,
  },
  {
    name: 'not over the left edge',
    side: 'above',
    anchor: { left: 0, top: 300, width: 20, height: 20 },
    left: 8,
    top: 250,
  },
  {
    name: 'not over the right edge',
    side: 'above',
    anchor: { left: 980, top: 300, width: 20, height: 20 },
    left: 792,
    top: 250,
  },
  {
    name: 'right of it',
    side: 'right',
    anchor: { left: 100, top: 300, width: 500, height: 90 },
    left: 610,
    top: 300,
  },
  {
    name: 'not over the foot',
    side: 'right',
    anchor: { left: 100, top: 790, width: 500, height: 90 },
    left: 610,
    top: 752,
  },
  {
    name: 'over the last of it where the window is narrow',
    side: 'right',
    anchor: { left: 50, top: 300, width: 800, height: 90 },
    left: 792,
    top: 300,
  },
  {
    name: 'below where there is no room at the right',
    side: 'right',
    anchor: { left: 100, top: 300, width: 1000, height: 90 },
    left: 100,
    top: 400,
  },
];

describe('placeBeside', () => {
  test.each(cases)('$name', ({ side, anchor, left, top }) => {
    expect(placeBeside(side, anchor, size, viewport, options)).toEqual({ left, top });
  });

  test('what fits stands inside, left to right', () => {
    const box = fc.record({
      left: fc.integer({ min: -500, max: 1500 }),
      top: fc.integer({ min: -500, max: 1500 }),
      width: fc.integer({ min: 0, max: 900 }),
      height: fc.integer({ min: 0, max: 900 }),
    });
    fc.assert(
      fc.property(fc.constantFrom<Side>('above', 'right'), box, (side, anchor) => {
        const { left } = placeBeside(side, anchor, size, viewport, options);
        expect(left).toBeGreaterThanOrEqual(8);
        expect(left + size.width).toBeLessThanOrEqual(992);
      }),
    );
  });
});
