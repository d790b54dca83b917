import type { TextRange } from '../../core/text/offset.ts';
import { rectsOf } from './offset-to-range.ts';
import type { TextMap } from './text-map.ts';

/** The first of the whole numbers from `low` to `high` that `holds`, which then holds for all after it; else `high`. */
function firstThat(low: number, high: number, holds: (n: number) => boolean): number {
  let from = low;
  let to = high;
  while (from < to) {
    const middle = (from + to) >> 1;
    if (holds(middle)) to = middle;
    else from = middle + 1;
  }
  return from;
}

/** Whether two characters of one block stand on one line, as they are set now: in pages, two pages have lines alike. */
function areOnOneLine(map: TextMap, isVertical: boolean, a: number, b: number): boolean {
  const [one] = rectsOf(map, a, a + 1);
  const [other] = rectsOf(map, b, b + 1);
  if (!one || !other) return false;
  // Along the line the later of the two stands further on.
  return isVertical
    ? Math.abs(one.left - other.left) < one.width / 2 && (a < b ? one.top <= other.top : one.top >= other.top)
    : Math.abs(one.top - other.top) < one.height / 2 &&
        (a < b ? one.left <= other.left : one.left >= other.left);
}

/** The line of text, as it is set now, that the character at an offset stands on. */
export function lineAt(map: TextMap, offset: number): TextRange | undefined {
  const block = map.blockAt(offset);
  if (!block?.element || offset >= block.end) return undefined;
  const isVertical = getComputedStyle(block.element).writingMode.startsWith('vertical');
  const isBeside = (at: number): boolean => areOnOneLine(map, isVertical, at, offset);
  const start = firstThat(block.start, offset, isBeside);
  const end = firstThat(offset + 1, block.end, (at) => !isBeside(at));
  return { start, end };
}
