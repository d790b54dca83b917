import type { NearSections } from '../text/near-sections.ts';
import type { TextMap } from '../text/text-map.ts';
import { Ink } from './ink.ts';

/**
 * Keeps an article painted near the viewport, section by section, as sections come near and as their text is set:
 * costs what lies near, however much there is. `draw` puts into the ink what a section bears.
 */
export class NearInk {
  private readonly near: NearSections;
  private readonly draw: (section: number, ink: Ink) => void;
  private readonly inks = new Map<number, Ink>();
  private readonly stops: (() => void)[];

  constructor(map: TextMap, near: NearSections, draw: (section: number, ink: Ink) => void) {
    this.near = near;
    this.draw = draw;
    this.stops = [
      near.subscribe((now) => {
        for (const [index, ink] of this.inks) {
          if (now.has(index)) continue;
          ink.clear();
          this.inks.delete(index);
        }
        for (const index of now) if (!this.inks.has(index)) this.paint(index);
      }),
      map.onAdopt((index) => this.repaint([index])),
    ];
  }

  /** Draws those of the sections anew that are near; without any, all that are. */
  repaint(sections: Iterable<number> = this.near.current()): void {
    const near = this.near.current();
    for (const index of sections) if (near.has(index)) this.paint(index);
  }

  /** Takes all paint away and looks no more. */
  stop(): void {
    for (const stop of this.stops) stop();
    for (const ink of this.inks.values()) ink.clear();
    this.inks.clear();
  }

  private paint(index: number): void {
    const ink = this.inks.get(index) ?? new Ink();
    this.inks.set(index, ink);
    ink.clear();
    this.draw(index, ink);
  }
}
