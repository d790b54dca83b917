import fc from 'fast-check';
import { expect, test } from 'vitest';
import { codePointsOf, codePointToUtf16Offset, utf16ToCodePointOffset } from './code-point.ts';

test('every offset between code points goes there and back', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const points = codePointsOf(text);
      let offset = 0;
      [...text, ''].forEach((point, count) => {
        expect(points.fromUtf16(offset)).toBe(count);
        expect(points.toUtf16(count)).toBe(offset);
        offset += point.length;
      });
    }),
  );
});

test('an offset within a pair counts as its start', () => {
  expect(utf16ToCodePointOffset('吉𠮷家', 2)).toBe(1);
  expect(utf16ToCodePointOffset('吉𠮷家', 3)).toBe(2);
  expect(codePointToUtf16Offset('吉𠮷家', 2)).toBe(3);
});

test('offsets outside the text are refused', () => {
  expect(() => utf16ToCodePointOffset('𠮷', 3)).toThrow(
    new RangeError('Invalid offset 3 in text of length 2'),
  );
  expect(() => codePointToUtf16Offset('𠮷', 2)).toThrow(RangeError);
  expect(() => utf16ToCodePointOffset('𠮷', -1)).toThrow(RangeError);
});
