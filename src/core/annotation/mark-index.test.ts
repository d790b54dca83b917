import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toAnnotationId } from './annotation.ts';
import { type IndexedMark, indexMarks } from './mark-index.ts';
import { compareRanges } from './order.ts';

const anyMarks = fc
  .array(fc.tuple(fc.nat(60), fc.integer({ min: 1, max: 25 })), { maxLength: 60 })
  .map((ranges) =>
    ranges.map(
      ([start, length], i): IndexedMark => ({
        id: toAnnotationId(String(i).padStart(3, '0')),
        start,
        end: start + length,
      }),
    ),
  );

const inText = (a: IndexedMark, b: IndexedMark): number => compareRanges(a, b) || (a.id < b.id ? -1 : 1);

describe('indexMarks', () => {
  it('finds the marks of a range, as looking at each one does', () => {
    fc.assert(
      fc.property(anyMarks, fc.nat(70), fc.integer({ min: 1, max: 20 }), (marks, start, length) => {
        const end = start + length;
        const expected = marks.filter((mark) => mark.start < end && mark.end > start).sort(inText);
        expect(indexMarks(marks).marksIn({ start, end })).toEqual(expected);
      }),
    );
  });

  it('finds the marks at a character, shortest first', () => {
    fc.assert(
      fc.property(anyMarks, fc.nat(90), (marks, offset) => {
        const found = indexMarks(marks).marksAt(offset);
        const expected = marks
          .filter(({ start, end }) => start <= offset && offset < end)
          .sort((a, b) => a.end - a.start - (b.end - b.start) || inText(a, b));
        expect(found).toEqual(expected);
      }),
    );
  });

  it('knows no mark before its first character, nor after its last', () => {
    const index = indexMarks([{ id: toAnnotationId('a'), start: 3, end: 5 }]);
    expect([2, 3, 4, 5].map((offset) => index.marksAt(offset).length)).toEqual([0, 1, 1, 0]);
  });

  it('looks at few of many marks', () => {
    const looked = { count: 0 };
    const marks = Array.from({ length: 4096 }, (_, i) => ({
      id: toAnnotationId(String(i)),
      get start() {
        looked.count++;
        return i * 10;
      },
      end: i * 10 + 5,
    }));
    const index = indexMarks(marks);
    looked.count = 0;
    expect(index.marksAt(20_001)).toHaveLength(1);
    expect(looked.count).toBeLessThan(40);
  });

  it('refuses an empty range', () => {
    expect(() => indexMarks([{ id: toAnnotationId('a'), start: 3, end: 3 }])).toThrow(RangeError);
  });
});
