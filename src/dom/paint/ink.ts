import type { TextRange } from '../../core/text/offset.ts';
import { rangeIn } from '../text/offset-to-range.ts';
import type { TextMap } from '../text/text-map.ts';

const canPaint = (): boolean => typeof Highlight === 'function' && 'highlights' in CSS;

/**
 * Ranges painted under names of CSS Custom Highlights: one Highlight for each name, never one for each mark (10,000
 * marks: 0.1 s against 26 s), and never a change to the DOM. It drops no name that others have ranges under.
 */
export class Ink {
  private readonly held: { name: string; range: Range }[] = [];

  /**
   * Paints what of `[start, end)` has been set.
   * @param layer what lies higher is painted over what lies lower
   * @param leftOut the starts of blocks that are not painted
   */
  add(map: TextMap, name: string, { start, end }: TextRange, layer = 0, leftOut?: ReadonlySet<number>): void {
    if (!canPaint()) return;
    for (const block of map.blocksIn(start, end)) {
      const range = leftOut?.has(block.start) ? undefined : rangeIn(block, start, end);
      if (!range) continue;
      highlightOf(name, layer).add(range);
      this.held.push({ name, range });
    }
  }

  /** Takes away all that was painted. */
  clear(): void {
    for (const { name, range } of this.held.splice(0)) {
      const highlight = CSS.highlights.get(name);
      highlight?.delete(range);
      if (highlight?.size === 0) CSS.highlights.delete(name);
    }
  }
}

function highlightOf(name: string, layer: number): Highlight {
  let highlight = CSS.highlights.get(name);
  if (!highlight) {
    highlight = new Highlight();
    highlight.priority = layer;
    CSS.highlights.set(name, highlight);
  }
  return highlight;
}
