import { rectsOf } from '../text/offset-to-range.ts';
import { offsetOf } from '../text/range-to-offsets.ts';
import type { TextMap } from '../text/text-map.ts';

/** A point of the viewport, in CSS px. */
export interface ViewportPoint {
  readonly x: number;
  readonly y: number;
}

/**
 * The offset of the character that a point lies on: its own box, not merely the nearest caret, so that the
 * margin, the space right of a short line and the gap below a paragraph are nobody's.
 */
export function characterAt(map: TextMap, point: ViewportPoint): number | undefined {
  const caret = caretAt(point);
  if (!caret || !map.root.contains(caret.node)) return undefined;
  const offset = offsetOf(map, caret.node, caret.offset, 'start');
  if (offset === undefined) return undefined;
  // The caret stands before or after the character pointed at, whichever edge is nearer.
  return [offset, offset - 1].find(
    (at) => at >= 0 && rectsOf(map, at, at + 1).some((rect) => holds(rect, point)),
  );
}

const holds = (rect: DOMRect, { x, y }: ViewportPoint): boolean =>
  x >= rect.left && x <= rect.right && y >= rect.top && y <= rect.bottom;

/** The place in the DOM where a caret would go at a point. */
export function caretAt({ x, y }: ViewportPoint): { node: Node; offset: number } | undefined {
  if (document.caretPositionFromPoint) {
    const position = document.caretPositionFromPoint(x, y);
    return position ? { node: position.offsetNode, offset: position.offset } : undefined;
  }
  const range = document.caretRangeFromPoint(x, y); // WebKit
  return range ? { node: range.startContainer, offset: range.startOffset } : undefined;
}
