import { MarkLayers } from '../../core/annotation/mark-layers.ts';
import type { PaintedMark } from '../../core/annotation/painted-mark.ts';
import type { TextRange } from '../../core/text/offset.ts';
import type { NearSections } from '../text/near-sections.ts';
import type { TextMap } from '../text/text-map.ts';
import { NearInk } from './near-ink.ts';
import type { StillPaint, Stroke } from './still-paint.ts';

const ALL: TextRange = { start: 0, end: Number.MAX_SAFE_INTEGER };
const NONE: ReadonlySet<number> = new Set();

/** The highlight a mark is painted in, e.g. `annotation-yellow-0`. */
export type NameOf = (mark: PaintedMark, depth: number) => string;

/** Keeps the marks of an article painted, as they change: those near the viewport. */
export class MarkPainter {
  readonly layers: MarkLayers;
  private readonly map: TextMap;
  private readonly near: NearSections;
  private readonly nameOf: NameOf;
  private readonly inks: NearInk;
  private front: Stroke | undefined;
  private stretch: TextRange = ALL;
  private still: StillPaint | undefined;
  /** The starts of the blocks that stand still. */
  private stilled = NONE;

  constructor(map: TextMap, near: NearSections, nameOf: NameOf) {
    this.map = map;
    this.near = near;
    this.nameOf = nameOf;
    this.layers = new MarkLayers(map.sections);
    this.inks = new NearInk(map, near, (index, ink) => {
      for (const { name, depth, ...range } of this.strokesIn(index))
        ink.add(map, name, range, depth, this.stilled);
    });
  }

  /** Puts `marks` in place of those painted; those that stay are to be the same objects, in the order of the text. */
  update(marks: readonly PaintedMark[]): void {
    this.repaint(this.layers.update(marks));
  }

  /** Paints one stroke more, over all marks, in place of the last such. */
  bringForward(front: Stroke | undefined): void {
    const strokes = [this.front, front].filter((stroke) => stroke !== undefined);
    this.front = front;
    const sections = new Set<number>();
    for (const { start, end } of strokes)
      for (let index = this.map.indexOf(start); index <= this.map.indexOf(end - 1); index++)
        sections.add(index);
    this.repaint(sections);
  }

  /** Paints no more than a stretch of the text, and what can be by way of `still`; without both, again all that lies near. */
  keepTo(stretch: TextRange = ALL, still?: StillPaint): void {
    if (this.still !== still) this.still?.clear();
    this.stretch = stretch;
    this.still = still;
    this.repaint();
  }

  /** Takes all paint away and looks no more. */
  stop(): void {
    this.inks.stop();
  }

  private repaint(sections?: Iterable<number>): void {
    const near = this.near.current();
    // What stands still is drawn as a whole: it is no more than lies in the window.
    this.stilled =
      this.still?.draw(this.map, new Map([...near].map((index) => [index, this.strokesIn(index)]))) ?? NONE;
    this.inks.repaint(this.still ? near : sections);
  }

  /** What is to be painted in a section, of the stretch that is kept to. */
  private strokesIn(index: number): Stroke[] {
    const section = this.map.sections[index] ?? { start: 0, end: 0 };
    const from = Math.max(section.start, this.stretch.start);
    const to = Math.min(section.end, this.stretch.end);
    const strokes = this.layers.in(index).map(
      ({ mark, depth }): Stroke => ({
        name: this.nameOf(mark, depth),
        depth,
        start: mark.start,
        end: mark.end,
      }),
    );
    if (this.front) strokes.push(this.front);
    return strokes.flatMap((stroke) => {
      const start = Math.max(stroke.start, from);
      const end = Math.min(stroke.end, to);
      return start < end ? { ...stroke, start, end } : [];
    });
  }
}
