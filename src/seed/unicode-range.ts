/** Code points as pairs [first, last], both included, ascending and apart. */
export type CodePointRanges = readonly (readonly [number, number])[];

const HEX = /^[0-9a-f]{1,6}$/i;

const toCodePoint = (hex: string | undefined, text: string): number => {
  if (hex === undefined || !HEX.test(hex)) throw new RangeError(`Invalid unicode-range ${text}`);
  return Number.parseInt(hex, 16);
};

/** The shortest ranges that hold exactly these code points. */
export function codePointsToRanges(codePoints: Iterable<number>): CodePointRanges {
  const ranges: [number, number][] = [];
  for (const codePoint of [...new Set(codePoints)].sort((a, b) => a - b)) {
    const last = ranges.at(-1);
    if (last !== undefined && last[1] === codePoint - 1) last[1] = codePoint;
    else ranges.push([codePoint, codePoint]);
  }
  return ranges;
}

/** As CSS writes them: `U+20-7E,U+4E00` (CSS Fonts 4 §4.5, without wildcards). */
export function rangesToUnicodeRange(ranges: CodePointRanges): string {
  const hex = (codePoint: number) => codePoint.toString(16).toUpperCase();
  return ranges
    .map(([first, last]) => (first === last ? `U+${hex(first)}` : `U+${hex(first)}-${hex(last)}`))
    .join(',');
}

/** The inverse of {@link rangesToUnicodeRange}. Throws RangeError on what it would not have written. */
export function unicodeRangeToRanges(text: string): CodePointRanges {
  if (text === '') return [];
  return text.split(',').map((part) => {
    const [first, last = first] = part.replace(/^U\+/, '').split('-');
    return [toCodePoint(first, text), toCodePoint(last, text)] as const;
  });
}

export function rangesToCodePoints(ranges: CodePointRanges): Set<number> {
  const codePoints = new Set<number>();
  for (const [first, last] of ranges) {
    for (let codePoint = first; codePoint <= last; codePoint += 1) codePoints.add(codePoint);
  }
  return codePoints;
}
