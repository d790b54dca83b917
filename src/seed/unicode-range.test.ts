import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  codePointsToRanges,
  rangesToCodePoints,
  rangesToUnicodeRange,
  unicodeRangeToRanges,
} from './unicode-range.ts';

const write = (codePoints: Iterable<number>): string => rangesToUnicodeRange(codePointsToRanges(codePoints));

describe('a unicode-range', () => {
  it.each([
    ['nothing', [], ''],
    ['one', [0x4e00], 'U+4E00'],
    ['neighbours, in any order, said twice', [0x22, 0x20, 0x21, 0x20], 'U+20-22'],
    ['apart, beyond the basic plane', [0x20bb7, 0x20], 'U+20,U+20BB7'],
  ])('is short: %s', (_, codePoints, text) => {
    expect(write(codePoints)).toBe(text);
  });

  it('is read back as the code points it was written from', () => {
    // Close together, so that stretches come up.
    const codePoints = fc.array(
      fc.oneof(fc.integer({ min: 0, max: 40 }), fc.integer({ max: 0x10ffff, min: 0 })),
    );
    fc.assert(
      fc.property(codePoints, (points) => {
        expect(rangesToCodePoints(unicodeRangeToRanges(write(points)))).toEqual(new Set(points));
      }),
    );
  });

  it.each(['U+4E??', 'U+', 'U+20,', 'U+20-', 'U+1234567'])('%s is not one', (text) => {
    expect(() => unicodeRangeToRanges(text)).toThrow(new RangeError(`Invalid unicode-range ${text}`));
  });
});
