import { MarkLayers } from '../../core/annotation/mark-layers.ts';
import type { PaintedMark } from '../../core/annotation/painted-mark.ts';
import type { TextRange } from '../../core/text/offset.ts';
import type { NearSections } from '../text/near-sections.ts';
import type { TextMap } from '../text/text-map.ts';
import { NearInk } from './near-ink.ts';

const ALL: TextRange = { start: 0, end: Number.MAX_SAFE_INTEGER };

/** The highlight a mark is painted in, e.g. `annotation-yellow-0`. */
export type NameOf = (mark: PaintedMark, depth: number) => string;

/** Keeps the marks of an article painted, as they change: those near the viewport. */
export class MarkPainter {
  readonly layers: MarkLayers;
  private readonly inks: NearInk;
  private stretch: TextRange = ALL;

  constructor(map: TextMap, near: NearSections, nameOf: NameOf) {
    this.layers = new MarkLayers(map.sections);
    this.inks = new NearInk(map, near, (index, ink) => {
      const section = map.sections[index] ?? { start: 0, end: 0 };
      const start = Math.max(section.start, this.stretch.start);
      const end = Math.min(section.end, this.stretch.end);
      for (const { mark, depth } of this.layers.in(index)) {
        const shown = { start: Math.max(mark.start, start), end: Math.min(mark.end, end) };
        if (shown.start < shown.end) ink.add(map, nameOf(mark, depth), shown, depth);
      }
    });
  }

  /** Puts `marks` in place of those painted; those that stay are to be the same objects, in the order of the text. */
  update(marks: readonly PaintedMark[]): void {
    this.inks.repaint(this.layers.update(marks));
  }

  /** Paints no more than a stretch of the text; without one, again all that lies near. */
  keepTo(stretch: TextRange = ALL): void {
    this.stretch = stretch;
    this.inks.repaint();
  }

  /** Takes all paint away and looks no more. */
  stop(): void {
    this.inks.stop();
  }
}
