import type { TextRange } from '../../core/text/offset.ts';
import { trimRange } from '../../core/text/trim-range.ts';
import type { TextMap } from './text-map.ts';

/**
 * What a selection covers of the text: what lies outside the article is cut off, a boundary between blocks goes
 * to the nearer text inside the selection (a triple click ends at the next paragraph's first offset), and white
 * space at both ends is left out. Nothing where no character remains.
 */
export function rangeToOffsets(map: TextMap, range: AbstractRange, text: string): TextRange | undefined {
  const start = offsetOf(map, range.startContainer, range.startOffset, 'start');
  const end = offsetOf(map, range.endContainer, range.endOffset, 'end');
  if (start === undefined || end === undefined) return undefined;
  const trimmed = trimRange(text, { start, end });
  return trimmed.start < trimmed.end ? trimmed : undefined;
}

/** The offset of a DOM point; between blocks, the start of the next (for a start) or the end of the one before. */
export function offsetOf(
  map: TextMap,
  node: Node,
  offset: number,
  side: 'start' | 'end',
): number | undefined {
  const point = document.createRange();
  point.setStart(node, offset);
  const block = map.blockOf(node);
  if (block) {
    let count = 0;
    for (const text of block.nodes) {
      if (text === node) return block.start + count + offset;
      // The text node lies after the point where the point does not come after the node's start.
      if (point.comparePoint(text, 0) >= 0) break;
      count += text.length;
    }
    return block.start + count;
  }
  const before = (element: Element): boolean => {
    const parent = element.parentNode;
    const index = parent ? [...parent.childNodes].indexOf(element) : 0;
    return parent !== null && point.comparePoint(parent, index) < 0;
  };
  return side === 'start' ? firstAfter(map, before) : lastBefore(map, before);
}

/** Whether an element begins before the point. */
type Before = (element: Element) => boolean;

/** The index of the last section that begins before the point, or -1; sections stand in the order of the text. */
function lastSectionBefore({ sections }: TextMap, before: Before): number {
  let low = 0;
  let high = sections.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const section = sections[middle];
    if (section && before(section.box)) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** The start of the first block that does not begin before the point. */
function firstAfter(map: TextMap, before: Before): number | undefined {
  const index = lastSectionBefore(map, before);
  const within = map.blocksOf(index).find(({ element }) => element && !before(element));
  return within?.start ?? nextFilled(map, index + 1, 1)?.[0]?.start;
}

/** The end of the last block that begins before the point. */
function lastBefore(map: TextMap, before: Before): number | undefined {
  const index = lastSectionBefore(map, before);
  const blocks = map.blocksOf(index);
  // A section whose text is not set yet lies wholly on one side: a point within it can come from nowhere else.
  const within = blocks.findLast(({ element }) => !element || before(element));
  return within?.end ?? nextFilled(map, index - 1, -1)?.at(-1)?.end;
}

/** The blocks of the next section, in either direction, that has any. */
function nextFilled(map: TextMap, from: number, step: 1 | -1) {
  for (let index = from; index >= 0 && index < map.sections.length; index += step) {
    const blocks = map.blocksOf(index);
    if (blocks.length > 0) return blocks;
  }
  return undefined;
}
