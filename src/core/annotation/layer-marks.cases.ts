import { Heap } from './heap.ts';
import { compareRanges, compareStrings } from './order.ts';
import { assertRange, type PaintedMark } from './painted-mark.ts';

/** A mark's one segment: painted in the highlight of its colour, line and depth, which holds no two that overlap. */
export interface PaintLayerSegment extends PaintedMark {
  /** 0 for what lies lowest. A mark around others lies below them. */
  readonly depth: number;
}

/**
 * Gives each mark a depth such that no two marks that share a character share a depth, whatever their styles
 * (two underlines of different colours must not hide each other either). Greedy colouring of intervals by
 * start: as few depths as marks on the busiest character, in O(n log n). The answer is in the order of the
 * text and does not depend on the order of `marks`.
 * @throws RangeError where a range is empty, reversed or not of whole numbers.
 */
export function layerMarks(marks: readonly PaintedMark[]): PaintLayerSegment[] {
  const sorted = marks.toSorted((a, b) => compareRanges(a, b) || compareStrings(a.id, b.id));
  const open = new Heap<{ end: number; depth: number }>((a, b) => a.end - b.end);
  const free = new Heap<number>((a, b) => a - b);
  let depths = 0;
  return sorted.map((mark) => {
    assertRange(mark);
    for (let first = open.peek(); first && first.end <= mark.start; first = open.peek()) {
      open.pop();
      free.push(first.depth);
    }
    const depth = free.pop() ?? depths++;
    open.push({ end: mark.end, depth });
    return { ...mark, depth };
  });
}
