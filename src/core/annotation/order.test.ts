import fc from 'fast-check';
import { expect, it } from 'vitest';
import { anyId, anyInstant } from './annotation.cases.ts';
import { toAnnotationId, toInstant } from './annotation.ts';
import { compareInText } from './order.ts';

const mark = (start: number, end: number, minute: string, id: string) => ({
  start,
  end,
  createdAt: toInstant(`2026-11-24T08:${minute}:00.000Z`),
  id: toAnnotationId(id),
});

it('orders by start, then the longer, then the older, then the id', () => {
  const ordered = [
    mark(1, 9, '03', 'd'),
    mark(1, 5, '01', 'b'),
    mark(1, 5, '01', 'c'),
    mark(1, 5, '02', 'a'),
    mark(3, 4, '00', 'e'),
  ];
  expect(ordered.toReversed().sort(compareInText)).toEqual(ordered);
});

it('sorts any marks alike, whatever order they come in', () => {
  const anyMark = fc
    .tuple(fc.nat(5), fc.nat(5), fc.constantFrom(...fc.sample(anyInstant, 3)), anyId)
    .map(([start, length, createdAt, id]) => ({ start, end: start + length + 1, createdAt, id }));
  fc.assert(
    fc.property(fc.uniqueArray(anyMark, { selector: ({ id }) => id }), (marks) => {
      expect(marks.toReversed().sort(compareInText)).toEqual(marks.toSorted(compareInText));
    }),
  );
});
