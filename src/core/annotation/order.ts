import type { TextRange } from '../text/offset.ts';
import type { AnnotationId, Instant } from './annotation.ts';

/** A mark whose place in the text is known. */
export interface PlacedMark extends TextRange {
  readonly id: AnnotationId;
  readonly createdAt: Instant;
}

export const compareStrings = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

/** Orders ranges as they are read: the earlier start first, at one start the longer first. */
export const compareRanges = (a: TextRange, b: TextRange): number => a.start - b.start || b.end - a.end;

/** Orders marks as they are read; of one range the older first, then by id. A total order: no two marks tie. */
export const compareInText = (a: PlacedMark, b: PlacedMark): number =>
  compareRanges(a, b) || compareStrings(a.createdAt, b.createdAt) || compareStrings(a.id, b.id);
