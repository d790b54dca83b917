import { rangeIn, rectsOf } from '../text/offset-to-range.ts';
import type { BlockText, TextMap } from '../text/text-map.ts';
import { type Flow, flowOf } from './flow.ts';

/** Where a character's box begins along the flow. */
function startOf(flow: Flow, block: BlockText, offset: number): number | undefined {
  const range = rangeIn(block, offset, offset + 1);
  return range && flow.spanOf(range.getBoundingClientRect()).from;
}

/** Whether an element ends beyond `at` px along the flow. */
const endsBeyond = (flow: Flow, element: Element | undefined, at: number): boolean =>
  element !== undefined && flow.spanOf(element.getBoundingClientRect()).to > at;

/** The first of `boxes`, which follow each other along the flow, that ends beyond `at` px. */
function firstBeyond<T>(boxes: readonly T[], isBeyond: (box: T) => boolean): T | undefined {
  let low = 0;
  let high = boxes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const box = boxes[middle];
    if (box && isBeyond(box)) high = middle;
    else low = middle + 1;
  }
  return boxes[low];
}

/**
 * The first character whose line lies wholly beyond `at` px along the flow (of the viewport, where the window
 * scrolls): the reading place. In pages, the first of the page in view, or of the next. At the end of the text, its
 * last character.
 */
export function offsetBelow(map: TextMap, at: number): number {
  const flow = flowOf(map.root);
  const edge = flow.edgeAt(at);
  const section = firstBeyond(map.sections, ({ box }) => endsBeyond(flow, box, edge));
  const last = Math.max(0, (map.blocks.at(-1)?.end ?? 1) - 1);
  if (!section) return last;
  if (!section.isSet) {
    const { from, to } = flow.spanOf(section.box.getBoundingClientRect());
    const share = to > from ? Math.max(0, edge - from) / (to - from) : 0;
    return Math.min(last, section.start + Math.floor(share * (section.end - section.start)));
  }
  const blocks = map.blocksOf(map.sections.indexOf(section));
  const block = blocks.find(({ element }) => endsBeyond(flow, element, edge));
  // Beyond the last line of a section lies nothing but the space before the next one's first.
  if (!block) return Math.min(last, section.end + 1);
  let low = block.start;
  let high = Math.max(block.start, block.end - 1);
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const from = startOf(flow, block, middle);
    if (from !== undefined && from < edge) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether two characters, by their offsets, stand on one line; in pages, on one page. */
export function areOnOneLine(map: TextMap, a: number, b: number): boolean {
  const [one] = rectsOf(map, a, a + 1);
  const [other] = rectsOf(map, b, b + 1);
  if (!one || !other) return false;
  const flow = flowOf(map.root);
  const first = flow.spanOf(one);
  const second = flow.spanOf(other);
  if (flow.isPaged) return flow.positionFor(first.from, 0) === flow.positionFor(second.from, 0);
  return Math.abs(first.from - second.from) < (first.to - first.from) / 2;
}

/**
 * Where a character begins along the flow, in px from where the view begins. A guess by its share of the section,
 * where that has not been set.
 */
export function topAt(map: TextMap, offset: number): number | undefined {
  const flow = flowOf(map.root);
  const [rect] = rectsOf(map, offset, offset + 1);
  if (rect) return flow.spanOf(rect).from;
  const block = map.blockAt(offset);
  if (block?.element) return flow.spanOf(block.element.getBoundingClientRect()).from;
  const section = map.sections[map.indexOf(offset)];
  if (!section) return undefined;
  const { from, to } = flow.spanOf(section.box.getBoundingClientRect());
  const length = section.end - section.start;
  return from + (length > 0 ? ((offset - section.start) / length) * (to - from) : 0);
}
