import { flowOf } from '../../dom/place/flow.ts';
import { offsetBelow } from '../../dom/place/reading-place.ts';
import { scrollToOffset } from '../../dom/place/scroll-to-offset.ts';
import type { TextMap } from '../../dom/text/text-map.ts';
import { READING_LINE } from './use-reading-place.ts';

/** Whether an offset lies below `line`, px from the viewport's top, and above where notices stand. */
export const isInView = (map: TextMap, offset: number, line = READING_LINE): boolean =>
  offset >= offsetBelow(map, line) && offset < offsetBelow(map, flowOf(map.root).extent - 120);

/** Scrolls to an offset that keys have gone to, unless it is in view. */
export function keepInView(map: TextMap, offset: number, line = READING_LINE): void {
  if (!isInView(map, offset, line)) scrollToOffset(map, offset, innerHeight / 3);
}
