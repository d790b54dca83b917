import { expect, test } from 'vitest';
import { sourceLinesOf } from './source-lines.ts';

const lines = ['**本报讯** 甲乙', '', '丙丁'];
const provenance = {
  segments: [
    { at: 10, line: 1, start: 2, end: 5 },
    { at: 14, line: 1, start: 8, end: 10 },
    { at: 16, line: 3, start: 0, end: 2 },
    { at: 19, line: 9, start: 0, end: 1 },
  ],
  seams: [{ at: 16, by: 'rule', why: '甲乙丙丁' }] as const,
};

test('cuts each line into what the block took and what it left, with the seam before the joined line', () => {
  expect(sourceLinesOf(provenance, { start: 10, end: 18 }, lines)).toEqual([
    {
      line: 1,
      parts: [
        { column: 0, text: '**', used: false },
        { column: 2, text: '本报讯', used: true },
        { column: 5, text: '** ', used: false },
        { column: 8, text: '甲乙', used: true },
      ],
    },
    { line: 3, parts: [{ column: 0, text: '丙丁', used: true }], seam: provenance.seams[0] },
  ]);
});

test('a block that came from no line has none', () => {
  expect(sourceLinesOf(provenance, { start: 0, end: 5 }, lines)).toEqual([]);
});
