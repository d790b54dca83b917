/** Conversion for formats that count code points (W3C TextPositionSelector); everything else counts UTF-16 code units. */
export interface CodePoints {
  /** Code points before a UTF-16 offset; an offset within a surrogate pair counts as the pair's start. */
  fromUtf16(offset: number): number;
  /** UTF-16 offset of a count of code points. */
  toUtf16(count: number): number;
}

/** How many of the ascending numbers lie below a bound. */
function countBelow(numbers: readonly number[], bound: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) < bound) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}

/** Reads a text once, so that many offsets can be converted. Lone surrogates count as one code point each. */
export function codePointsOf(text: string): CodePoints {
  /** Offsets of the second halves of pairs, and the same places counted in code points. */
  const halves: number[] = [];
  const counted: number[] = [];
  for (const { index } of text.matchAll(/[\ud800-\udbff][\udc00-\udfff]/g)) {
    counted.push(index - halves.length);
    halves.push(index + 1);
  }
  const check = (value: number, length: number): number => {
    if (!Number.isInteger(value) || value < 0 || value > length) {
      throw new RangeError(`Invalid offset ${value} in text of length ${length}`);
    }
    return value;
  };
  return {
    fromUtf16: (offset) => {
      const before = countBelow(halves, check(offset, text.length));
      return offset - before - (halves[before] === offset ? 1 : 0);
    },
    toUtf16: (count) => check(count, text.length - halves.length) + countBelow(counted, count),
  };
}

/** Code points before a UTF-16 offset. @throws RangeError when the offset is not within the text. */
export const utf16ToCodePointOffset = (text: string, offset: number): number =>
  codePointsOf(text).fromUtf16(offset);

/** UTF-16 offset of a count of code points. @throws RangeError when the text has fewer. */
export const codePointToUtf16Offset = (text: string, count: number): number =>
  codePointsOf(text).toUtf16(count);
