import type { TextRange } from '../text/offset.ts';
import type { AnnotationId } from './annotation.ts';
import { compareRanges, compareStrings } from './order.ts';
import { assertRange } from './painted-mark.ts';

export interface IndexedMark extends TextRange {
  readonly id: AnnotationId;
}

/** Finds the marks at a place of the text without looking at the others. Built once, asked often. */
export interface MarkIndex<Mark extends IndexedMark> {
  /** The marks on the character at an offset (UTF-16 code units), shortest first, then in text order. */
  marksAt(offset: number): Mark[];
  /** The marks that share a character with a range, in text order. */
  marksIn(range: TextRange): Mark[];
}

/**
 * An augmented interval tree, laid out implicitly in an array sorted by start: the node of a stretch is its
 * middle and knows the largest end within the stretch. Built in O(n log n), asked in O(log n + found).
 * @throws RangeError where a range is empty, reversed or not of whole numbers.
 */
export function indexMarks<Mark extends IndexedMark>(marks: readonly Mark[]): MarkIndex<Mark> {
  marks.forEach(assertRange);
  const sorted = marks.toSorted((a, b) => compareRanges(a, b) || compareStrings(a.id, b.id));
  const largestEnds = new Float64Array(sorted.length);

  const build = (from: number, to: number): number => {
    const middle = (from + to) >> 1;
    const mark = sorted[middle];
    if (from >= to || mark === undefined) return 0;
    const largest = Math.max(mark.end, build(from, middle), build(middle + 1, to));
    largestEnds[middle] = largest;
    return largest;
  };
  build(0, sorted.length);

  const collect = (from: number, to: number, range: TextRange, found: Mark[]): void => {
    const middle = (from + to) >> 1;
    const mark = sorted[middle];
    if (from >= to || mark === undefined || (largestEnds[middle] ?? 0) <= range.start) return;
    collect(from, middle, range, found);
    if (mark.start >= range.end) return;
    if (mark.end > range.start) found.push(mark);
    collect(middle + 1, to, range, found);
  };

  const marksIn = (range: TextRange): Mark[] => {
    const found: Mark[] = [];
    collect(0, sorted.length, range, found);
    return found;
  };
  return {
    marksIn,
    marksAt: (offset) =>
      marksIn({ start: offset, end: offset + 1 }).sort((a, b) => a.end - a.start - (b.end - b.start)),
  };
}
