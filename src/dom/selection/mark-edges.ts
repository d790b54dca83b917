import { nextGrapheme, previousGrapheme } from '../../core/text/grapheme.ts';
import type { TextRange } from '../../core/text/offset.ts';
import { flowOf } from '../place/flow.ts';
import { offsetsToRanges, rectsOf } from '../text/offset-to-range.ts';
import { offsetOf } from '../text/range-to-offsets.ts';
import type { TextMap } from '../text/text-map.ts';
import { caretAt, type ViewportPoint } from './hit-test.ts';

/** Where an end of a passage stands: the point at its edge where its line begins, and how thick the line is, in px. */
export interface EdgePlace {
  readonly x: number;
  readonly y: number;
  readonly line: number;
  /** Whether it is in view, where the article's own box shows a part of the text. */
  readonly isShown: boolean;
}

export interface EdgePlaces {
  readonly start: EdgePlace;
  readonly end: EdgePlace;
  /** Whether lines run from top to bottom, and begin at their right. */
  readonly vertical: boolean;
}

/** Whether the lines of a text run from top to bottom, each to the left of the one before. */
export const isVertical = ({ root }: TextMap): boolean =>
  getComputedStyle(root).writingMode.startsWith('vertical');

/** The places of the two ends of a passage in the viewport; undefined where it is not on the screen at all. */
export function edgePlaces(map: TextMap, text: string, { start, end }: TextRange): EdgePlaces | undefined {
  const first = rectsOf(map, start, nextGrapheme(text, start))[0];
  const last = rectsOf(map, previousGrapheme(text, end), end).at(-1);
  if (!first || !last) return undefined;
  const vertical = isVertical(map);
  const view = flowOf(map.root).isWindow ? undefined : map.root.getBoundingClientRect();
  const place = (x: number, y: number, line: number): EdgePlace => ({
    x,
    y,
    line,
    isShown: holds(view, x, y),
  });
  return vertical
    ? {
        start: place(first.right, first.top, first.width),
        end: place(last.right, last.bottom, last.width),
        vertical,
      }
    : {
        start: place(first.left, first.top, first.height),
        end: place(last.right, last.top, last.height),
        vertical,
      };
}

/** A line's end may stand on the very edge. */
const holds = (view: DOMRect | undefined, x: number, y: number): boolean =>
  !view || (x > view.left - 2 && x < view.right + 2 && y > view.top - 2 && y < view.bottom + 2);

/** The offset that a caret would take at a point; undefined where the point is not the article's. */
export function offsetNear(map: TextMap, point: ViewportPoint): number | undefined {
  const caret = caretAt(point);
  if (!caret || !map.root.contains(caret.node)) return undefined;
  return offsetOf(map, caret.node, caret.offset, 'start') ?? map.blocks.at(-1)?.end;
}

const PREVIEW = 'adjusted-passage';

/** Paints a passage as one that is being adjusted, over its marks; undefined paints none. */
export function paintPreview(map: TextMap, range: TextRange | undefined): void {
  if (typeof Highlight !== 'function' || !('highlights' in CSS)) return;
  if (!range) {
    CSS.highlights.delete(PREVIEW);
    return;
  }
  const { start, end } = range;
  const parts = offsetsToRanges(map, start, end);
  const highlight = new Highlight(...parts);
  highlight.priority = 1;
  CSS.highlights.set(PREVIEW, highlight);
}
