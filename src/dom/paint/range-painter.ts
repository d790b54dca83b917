import type { TextRange } from '../../core/text/offset.ts';
import { indexAt } from '../../core/text/sections.ts';
import type { NearSections } from '../text/near-sections.ts';
import type { TextMap } from '../text/text-map.ts';
import { NearInk } from './near-ink.ts';

/** Keeps ranges of an article painted under one name: those near the viewport. */
export class RangePainter {
  private readonly inks: NearInk;
  private ranges: readonly TextRange[] = [];

  /** @param layer what lies higher is painted over what lies lower */
  constructor(map: TextMap, near: NearSections, name: string, layer: number) {
    this.inks = new NearInk(map, near, (index, ink) => {
      const section = map.sections[index];
      if (!section) return;
      for (let at = indexAt(this.ranges, section.start); at < this.ranges.length; at++) {
        const range = this.ranges[at];
        if (!range || range.start >= section.end) return;
        const shown = { start: Math.max(range.start, section.start), end: Math.min(range.end, section.end) };
        if (shown.start < shown.end) ink.add(map, name, shown, layer);
      }
    });
  }

  /** Puts ranges, which ascend and do not overlap, in place of those painted. */
  update(ranges: readonly TextRange[]): void {
    this.ranges = ranges;
    this.inks.repaint();
  }

  /** Takes all paint away and looks no more. */
  stop(): void {
    this.inks.stop();
  }
}
