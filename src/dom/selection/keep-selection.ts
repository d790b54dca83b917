import { pointIn } from '../text/offset-to-range.ts';
import { offsetOf } from '../text/range-to-offsets.ts';
import type { TextMap } from '../text/text-map.ts';

/**
 * Runs a change that splits or joins the text nodes of an article without changing its text, after which the map has
 * adopted them, and puts the browser's selection back where it was: both ends to the character, its direction too.
 * An end that lies in no block is left alone.
 */
export function keepSelection(map: TextMap, change: () => void): void {
  const selection = getSelection();
  const before = selection && endsOf(map, selection);
  change();
  if (!selection || !before || !(before.anchor.block || before.focus.block)) return;
  const after = endsOf(map, selection);
  if (after?.anchor.at === before.anchor.at && after?.focus.at === before.focus.at) return;
  const from = pointOf(map, before.anchor);
  const to = pointOf(map, before.focus);
  if (from && to) selection.setBaseAndExtent(from.node, from.offset, to.node, to.offset);
}

interface End {
  readonly node: Node;
  readonly offset: number;
  readonly side: 'start' | 'end';
  /** The block's element, and the end's offset in the projection; absent outside the blocks. */
  readonly block?: Element;
  readonly at?: number;
}

function endsOf(map: TextMap, selection: Selection): { anchor: End; focus: End } | undefined {
  const { anchorNode, anchorOffset, focusNode, focusOffset } = selection;
  if (!anchorNode || !focusNode || selection.rangeCount === 0) return undefined;
  const { startContainer, startOffset } = selection.getRangeAt(0);
  const forwards = startContainer === anchorNode && startOffset === anchorOffset;
  return {
    anchor: endOf(map, anchorNode, anchorOffset, forwards ? 'start' : 'end'),
    focus: endOf(map, focusNode, focusOffset, forwards && !selection.isCollapsed ? 'end' : 'start'),
  };
}

function endOf(map: TextMap, node: Node, offset: number, side: End['side']): End {
  const block = map.blockOf(node)?.element;
  const at = block && offsetOf(map, node, offset, side);
  return { node, offset, side, ...(block && at !== undefined && { block, at }) };
}

function pointOf(
  map: TextMap,
  { node, offset, side, ...end }: End,
): { node: Node; offset: number } | undefined {
  const block = end.block && map.blockOf(end.block);
  if (block && end.at !== undefined) return pointIn(block, end.at, side);
  return node.isConnected ? { node, offset } : undefined;
}
