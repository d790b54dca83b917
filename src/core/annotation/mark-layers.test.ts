import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TextRange } from '../text/offset.ts';
import { toAnnotationId } from './annotation.ts';
import { layerMarks } from './layer-marks.cases.ts';
import { MarkLayers } from './mark-layers.ts';
import type { PaintedMark } from './painted-mark.ts';

const mark = (id: string, start: number, end: number): PaintedMark => ({
  id: toAnnotationId(id),
  start,
  end,
  style: { color: 'yellow', line: 'fill' },
});

/** Ten characters each, parted by one. */
const SECTIONS: readonly TextRange[] = Array.from({ length: 6 }, (_, i) => ({
  start: i * 11,
  end: i * 11 + 10,
}));

const anyMarks = fc.uniqueArray(
  fc
    .record({
      id: fc.constantFrom(...'abcdefghijklmnopqrst'),
      start: fc.nat(60),
      length: fc.oneof(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: 40 })),
    })
    .map(({ id, start, length }) => mark(id, start, Math.min(65, start + length))),
  { selector: ({ id }) => id, maxLength: 20 },
);

/** What is painted in a section, by the whole article's layers. */
const expectedIn = (marks: readonly PaintedMark[], index: number) => {
  const { start, end } = SECTIONS[index] ?? { start: 0, end: 0 };
  return layerMarks(marks)
    .filter((layer) => layer.start < end && start < layer.end)
    .map(({ id, depth }) => ({ id, depth }));
};

const shownIn = (layers: MarkLayers, index: number) => {
  const { start, end } = SECTIONS[index] ?? { start: 0, end: 0 };
  return layers
    .in(index)
    .filter((layer) => layer.mark.start < end && start < layer.mark.end)
    .map(({ mark: { id }, depth }) => ({ id, depth }));
};

describe('MarkLayers', () => {
  it('gives the depths of the whole article, section by section, through any sequence of changes', () => {
    fc.assert(
      fc.property(fc.array(anyMarks, { minLength: 1, maxLength: 5 }), fc.boolean(), (states, sorted) => {
        const layers = new MarkLayers(SECTIONS);
        let before: PaintedMark[] = [];
        for (const state of states) {
          // Marks that stay are the same objects, as they are in the app.
          const kept = state.map(
            (now) =>
              before.find((was) => was.id === now.id && was.start === now.start && was.end === now.end) ??
              now,
          );
          const marks = sorted ? kept.toSorted((a, b) => a.start - b.start) : kept;
          const shown = SECTIONS.map((_, index) => shownIn(layers, index));
          const changed = layers.update(marks);
          SECTIONS.forEach((_, index) => {
            expect(shownIn(layers, index)).toEqual(expectedIn(marks, index));
            if (!changed.includes(index)) expect(shownIn(layers, index)).toEqual(shown[index]);
          });
          before = marks;
        }
      }),
      { numRuns: 500 },
    );
  });

  it('finds the marks on a character, shortest first', () => {
    fc.assert(
      fc.property(anyMarks, fc.nat(65), (marks, offset) => {
        const layers = new MarkLayers(SECTIONS);
        layers.update(marks);
        const found = layers.marksAt(offset);
        expect(new Set(found.map(({ id }) => id))).toEqual(
          new Set(marks.filter(({ start, end }) => start <= offset && offset < end).map(({ id }) => id)),
        );
        const lengths = found.map(({ start, end }) => end - start);
        expect(lengths).toEqual(lengths.toSorted((a, b) => a - b));
      }),
    );
  });

  it('touches the sections of a change alone, and those its overlaps run on into', () => {
    const layers = new MarkLayers(SECTIONS);
    const [a, b, c] = [mark('a', 0, 5), mark('b', 3, 16), mark('c', 30, 40)];
    expect(layers.update([a, b, c])).toEqual([0, 1, 2, 3]);
    const d = mark('d', 34, 38);
    expect(layers.update([a, b, c, d])).toEqual([3]);
    expect(SECTIONS.flatMap((_, index) => layers.in(index))).toHaveLength(6);
    // Without the first mark, the second sinks, in the section it runs on into as well.
    expect(layers.update([b, c, d])).toEqual([0, 1]);
    expect(layers.update([b, c, d])).toEqual([]);
  });

  it.each([
    [2, 2],
    [3, 1],
    [-1, 4],
    [0.5, 2],
  ])('refuses %d to %d', (start, end) => {
    expect(() => new MarkLayers(SECTIONS).update([mark('a', start, end)])).toThrow(RangeError);
  });
});
