import type { TextRange } from '../text/offset.ts';

/** A stretch of the text that the same marks cover from end to end: at least one. */
export interface MarkSegment<Mark extends TextRange> extends TextRange {
  /** In the order in which they were given. */
  readonly marks: readonly Mark[];
}

/**
 * Cuts what lies of `marks` within a range at every edge of a mark. The segments ascend and do not overlap; those
 * that no mark covers are left out. Offsets are UTF-16 code units.
 * @param marks in the order of their starts
 */
export function segmentMarks<Mark extends TextRange>(
  marks: readonly Mark[],
  { start, end }: TextRange,
): MarkSegment<Mark>[] {
  const edges = marks.flatMap((mark) => [Math.max(mark.start, start), Math.min(mark.end, end)]);
  const cuts = [...new Set(edges)].sort((a, b) => a - b);
  const segments: MarkSegment<Mark>[] = [];
  let open: Mark[] = [];
  let next = 0;
  for (const [i, from] of cuts.entries()) {
    const to = cuts[i + 1];
    open = open.filter((mark) => mark.end > from);
    for (let mark = marks[next]; mark && mark.start <= from; mark = marks[++next]) open.push(mark);
    if (to !== undefined && open.length > 0) segments.push({ start: from, end: to, marks: [...open] });
  }
  return segments;
}

/** The place of the first segment that ends after an offset, or the number of segments. */
export function firstSegmentAfter(segments: readonly TextRange[], offset: number): number {
  let low = 0;
  let high = segments.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((segments[middle]?.end ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}
