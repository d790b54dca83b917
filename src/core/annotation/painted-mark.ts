import type { TextRange } from '../text/offset.ts';
import type { AnnotationId, MarkStyle } from './annotation.ts';

/** A mark to paint: where it stands in the projection (half-open, UTF-16 code units) and how it looks. */
export interface PaintedMark extends TextRange {
  readonly id: AnnotationId;
  readonly style: MarkStyle;
}

/** @throws RangeError where a range is empty, reversed or not of whole numbers from 0. */
export function assertRange({ start, end }: TextRange): void {
  if (!(Number.isSafeInteger(start) && Number.isSafeInteger(end) && start >= 0 && start < end)) {
    throw new RangeError(`Invalid range ${start}-${end}`);
  }
}
