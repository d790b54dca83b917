import type { BlockText, TextMap } from './text-map.ts';

interface Point {
  readonly node: Text;
  readonly offset: number;
}

/** The DOM point of a projection offset within a block; `edge` says which side of a node boundary it keeps to. */
export function pointIn(block: BlockText, offset: number, edge: 'start' | 'end'): Point | undefined {
  let rest = Math.min(Math.max(offset - block.start, 0), block.end - block.start);
  for (const [i, node] of block.nodes.entries()) {
    const last = i === block.nodes.length - 1;
    if (rest < node.length || (rest === node.length && (edge === 'end' || last)))
      return { node, offset: rest };
    rest -= node.length;
  }
  return undefined;
}

/** The part of `[start, end)` that lies in a block, as a live Range; none where they share no character. */
export function rangeIn(block: BlockText, start: number, end: number): Range | undefined {
  const from = pointIn(block, Math.max(start, block.start), 'start');
  const to = pointIn(block, Math.min(end, block.end), 'end');
  if (!from || !to || start >= block.end || end <= block.start) return undefined;
  const range = document.createRange();
  range.setStart(from.node, from.offset);
  range.setEnd(to.node, to.offset);
  return range;
}

/** One Range per block that `[start, end)` touches, in document order. */
export function offsetsToRanges(map: TextMap, start: number, end: number): Range[] {
  return map.blocksIn(start, end).flatMap((block) => rangeIn(block, start, end) ?? []);
}

/** The client rectangles of `[start, end)`, without the empty ones that line ends leave. */
export function rectsOf(map: TextMap, start: number, end: number): DOMRect[] {
  return offsetsToRanges(map, start, end)
    .flatMap((range) => [...range.getClientRects()])
    .filter((rect) => rect.width > 0 && rect.height > 0);
}

/** Selects `[start, end)` as a person would. */
export function selectOffsets(map: TextMap, start: number, end: number): void {
  map.require(start, end);
  const ranges = offsetsToRanges(map, start, end);
  const first = ranges[0];
  const last = ranges.at(-1);
  if (!first || !last) return;
  getSelection()?.setBaseAndExtent(
    first.startContainer,
    first.startOffset,
    last.endContainer,
    last.endOffset,
  );
}
