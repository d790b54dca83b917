import type { TextRange } from '../text/offset.ts';
import { indexAt } from '../text/sections.ts';
import type { AnnotationId } from './annotation.ts';
import { Heap } from './heap.ts';
import { compareRanges, compareStrings } from './order.ts';
import { assertRange, type PaintedMark } from './painted-mark.ts';
import { sameEnds } from './same-ends.ts';

/** A mark and its depth: 0 for what lies lowest; no two marks that share a character share a depth. */
export interface Layer<Mark extends PaintedMark = PaintedMark> {
  readonly mark: Mark;
  readonly depth: number;
}

/**
 * The marks of an article by section, each with the smallest depth that no mark begun before it and
 * still open has, as one sweep over the whole article would find it. A change costs the sections it
 * touches, not the article: a mark's depth is settled in the section it begins in and holds in those it runs on into.
 */
export class MarkLayers<Mark extends PaintedMark = PaintedMark> {
  private readonly sections: readonly TextRange[];
  /** By section: the marks that share a character with it, or its place where it has none, in text order. */
  private readonly held: Mark[][];
  private readonly depths = new Map<AnnotationId, number>();
  private marks: readonly Mark[] = [];
  /** Sections whose marks have no depths yet: nobody has asked for them. */
  private readonly unsettled = new Set<number>();

  /** @param sections ranges of the projection that ascend and leave out only separators, in UTF-16 code units */
  constructor(sections: readonly TextRange[]) {
    this.sections = sections;
    this.held = sections.map(() => []);
  }

  /**
   * Puts `marks` in place of those held. Marks that are the same objects in the same order at the beginning and the
   * end of the list cost a comparison each. Gives the sections in which there is something else to paint, ascending.
   * @throws RangeError where a range is empty, reversed or not of whole numbers
   */
  update(marks: readonly Mark[]): number[] {
    const before = this.marks;
    const { from, tail } = sameEnds(before, marks);
    const coming = marks.slice(from, marks.length - tail);
    coming.forEach(assertRange);
    const changed = new Set<number>();
    let at = 0;
    for (const mark of before.slice(from, before.length - tail)) {
      this.depths.delete(mark.id);
      at = this.indexNear(mark.start, at);
      for (let index = at; index === at || this.startOf(index) < mark.end; index++) {
        const held = this.held[index];
        held?.splice(held.indexOf(mark), 1);
        changed.add(index);
      }
    }
    const unsorted = new Set<Mark[]>();
    at = 0;
    for (const mark of coming) {
      at = this.indexNear(mark.start, at);
      for (let index = at; index === at || this.startOf(index) < mark.end; index++) {
        const held = this.held[index];
        const last = held?.at(-1);
        if (held && last && compareMarks(last, mark) > 0) unsorted.add(held);
        held?.push(mark);
        changed.add(index);
      }
    }
    for (const held of unsorted) held.sort(compareMarks);
    this.marks = marks;
    const sections = [...changed].sort((a, b) => a - b);
    if (before.length > 0) return this.settle(sections);
    // At first nothing is known that could change: depths are found as they are asked for.
    for (const index of sections) this.unsettled.add(index);
    return sections;
  }

  /** What to paint in a section, in text order: every mark that shares a character with it. */
  in(section: number): Layer<Mark>[] {
    this.ensureSettled(section);
    return (this.held[section] ?? []).map((mark) => ({ mark, depth: this.depths.get(mark.id) ?? 0 }));
  }

  /** The marks on the character at an offset, shortest first, then in text order. */
  marksAt(offset: number): Mark[] {
    return (this.held[indexAt(this.sections, offset)] ?? [])
      .filter(({ start, end }) => start <= offset && offset < end)
      .sort((a, b) => a.end - a.start - (b.end - b.start));
  }

  /** Gives depths anew in the sections changed, and further on as far as that changes a mark which runs on. */
  private settle(changed: readonly number[]): number[] {
    const settled: number[] = [];
    const queue = [...changed];
    for (let section = queue.shift(); section !== undefined; section = queue.shift()) {
      settled.push(section);
      if (this.unsettled.has(section)) continue;
      for (const mark of this.guestsOf(section)) this.ensureSettled(indexAt(this.sections, mark.start));
      const reaches = this.settleSection(section);
      for (let next = section + 1; next <= reaches; next++) {
        if (queue.includes(next)) continue;
        queue.push(next);
        queue.sort((a, b) => a - b);
      }
    }
    return settled;
  }

  /** Gives depths where none are known yet: first where a mark that runs on into the section begins. */
  private ensureSettled(section: number): void {
    if (!this.unsettled.delete(section)) return;
    for (const mark of this.guestsOf(section)) this.ensureSettled(indexAt(this.sections, mark.start));
    this.settleSection(section);
  }

  private guestsOf(section: number): Mark[] {
    const { start = 0 } = this.sections[section] ?? {};
    return section === 0 ? [] : (this.held[section] ?? []).filter((mark) => mark.start < start);
  }

  /** Gives the last section that a mark with a new depth reaches. */
  private settleSection(section: number): number {
    const held = this.held[section] ?? [];
    const { start: sectionStart = 0 } = this.sections[section] ?? {};
    // Those that run on from before are open together at the section's start, at depths settled there.
    const guests = new Set<number>();
    const open = new Heap<{ end: number; depth: number }>((a, b) => a.end - b.end);
    const free = new Heap<number>((a, b) => a - b);
    let depths = 0;
    let reaches = section;
    for (const mark of held) {
      const known = this.depths.get(mark.id);
      if (known !== undefined && section > 0 && mark.start < sectionStart) {
        guests.add(known);
        open.push({ end: mark.end, depth: known });
        continue;
      }
      if (guests.size > 0) {
        depths = Math.max(...guests) + 1;
        for (let depth = 0; depth < depths; depth++) if (!guests.has(depth)) free.push(depth);
        guests.clear();
      }
      for (let first = open.peek(); first && first.end <= mark.start; first = open.peek()) {
        open.pop();
        free.push(first.depth);
      }
      const depth = free.pop() ?? depths++;
      open.push({ end: mark.end, depth });
      if (depth === known) continue;
      this.depths.set(mark.id, depth);
      reaches = Math.max(reaches, indexAt(this.sections, mark.end - 1));
    }
    return reaches;
  }

  /** The section that holds an offset. Marks come in the order of the text: most begin where the last did, or in the next. */
  private indexNear(offset: number, last: number): number {
    for (let index = last; index < last + 2; index++) {
      if (this.startOf(index) <= offset && offset < this.startOf(index + 1)) return index;
    }
    return indexAt(this.sections, offset);
  }

  private startOf(section: number): number {
    return this.sections[section]?.start ?? Number.POSITIVE_INFINITY;
  }
}

const compareMarks = (a: PaintedMark, b: PaintedMark): number =>
  compareRanges(a, b) || compareStrings(a.id, b.id);
