import { expect, test } from 'vitest';
import { Slices } from '../../state/slices.ts';
import { ListRows } from './list-rows.ts';
import { renderedRows } from './rendered-rows.ts';

const group = (key: string, ...names: string[]) => ({
  key,
  entries: names.map((id) => ({ id })),
});
/** Rows 0 to 3, 4 to 5, 6 to 8; `b` stands under two headings. */
const rows = new ListRows([group('one', 'a', 'b', 'c'), group('two', 'd'), group('three', 'b', 'e')]);
const heights = () =>
  rows.heights((_, entry) => (entry ? 10 : 100), new Slices(new AbortController().signal));

const named = (row: number): string => {
  const { group, id = '' } = rows.nameOf(row);
  return `${group} ${id}`.trim();
};

test('headings and marks are one run of rows, each with a name by which it is found', () => {
  const all = Array.from({ length: rows.count }, (_, row) => row);
  expect(all.map(named)).toEqual([
    'one',
    'one a',
    'one b',
    'one c',
    'two',
    'two d',
    'three',
    'three b',
    'three e',
  ]);
  expect(all.map((row) => rows.find(rows.nameOf(row)))).toEqual(all);
  expect(rows.at(7)).toMatchObject({ heading: 6, place: 0, entry: { id: 'b' } });
});

test.each([-1, 9])('there is no row %d', (row) => expect(() => rows.at(row)).toThrow(RangeError));

test('no row of an empty list', () => expect(() => new ListRows([]).at(0)).toThrow(RangeError));

test('what is not in the list is not found', () => {
  expect(rows.find({ group: 'two', id: 'a' })).toBeUndefined();
  expect(rows.find({ group: 'four' })).toBeUndefined();
});

test.each([
  ['b', 8, 7],
  ['b', 1, 2],
  ['d', 0, 5],
  ['none', 3, 3],
])('the row of %s nearest to %i', (id, row, nearest) => expect(rows.nearest(id, row)).toBe(nearest));

test('each mark counts once', () => expect(rows.ids()).toEqual(['a', 'b', 'c', 'd', 'e']));

const cases = [
  { name: 'all of it', from: 0, to: 8, besides: [], shown: '0 1 2 3 | 4 5 | 6 7 8', rest: 0 },
  { name: 'the beginning', from: 0, to: 1, besides: [], shown: '0 1', rest: 10 + 10 + 110 + 120 },
  { name: 'a mark with its heading', from: 3, to: 4, besides: [], shown: '0 3+20 | 4', rest: 10 + 120 },
  { name: 'whole groups left out', from: 8, to: 8, besides: [], shown: '6+240 8+10', rest: 0 },
  { name: 'one more, far above', from: 7, to: 8, besides: [1], shown: '0 1 | 6+130 7 8', rest: 0 },
  { name: 'one more, that is there', from: 5, to: 5, besides: [5, undefined], shown: '4+130 5', rest: 120 },
  { name: 'beyond the end', from: 7, to: 40, besides: [99], shown: '6+240 7 8', rest: 0 },
];

test.each(cases)('on the page: $name', async ({ from, to, besides, shown, rest }) => {
  const rendered = renderedRows(rows, await heights(), { from, to }, besides);
  const text = ({ row, gap }: { row: number; gap: number }) => (gap ? `${row}+${gap}` : `${row}`);
  const groups = rendered.groups.map(({ heading, entries }) => [heading, ...entries].map(text).join(' '));
  expect(groups.join(' | ')).toBe(shown);
  expect(rendered.rest).toBe(rest);
});
