import type { TextRange } from '../../core/text/offset.ts';
import { rectsOf } from '../text/offset-to-range.ts';
import type { TextMap } from '../text/text-map.ts';
import { isVertical } from './mark-edges.ts';

/** The stretch of margin beside the lines of a passage: where it begins, at the block's edge, and how far it goes, in px. */
export interface LineSpan {
  readonly x: number;
  readonly y: number;
  readonly length: number;
  /** Lines run from top to bottom: the stretch lies above them, and goes from left to right. */
  readonly vertical: boolean;
}

/** The stretches of margin beside a passage, one for each block, and for each column where a block is parted. */
export function lineSpans(
  map: TextMap,
  { start, end }: TextRange,
  { left, top }: Pick<DOMRect, 'left' | 'top'>,
): LineSpan[] {
  const vertical = isVertical(map);
  return map.blocksIn(start, end).flatMap(({ element, start: from, end: to }) => {
    const lines = rectsOf(map, Math.max(start, from), Math.min(end, to));
    return [...(element?.getClientRects() ?? [])].flatMap((box): LineSpan[] => {
      const within = lines.filter((line) => holds(box, line));
      if (within.length === 0) return [];
      const edges = within.flatMap((line) => (vertical ? [line.left, line.right] : [line.top, line.bottom]));
      const first = Math.min(...edges);
      const length = Math.max(...edges) - first;
      return [
        vertical
          ? { x: first - left, y: box.top - top, length, vertical }
          : { x: box.left - left, y: first - top, length, vertical },
      ];
    });
  });
}

const holds = (box: DOMRect, line: DOMRect): boolean => {
  const x = (line.left + line.right) / 2;
  const y = (line.top + line.bottom) / 2;
  return x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;
};
