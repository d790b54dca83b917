import { expect, test } from 'vitest';
import { filterGroups, type PaletteGroup, recentFirst } from './palette-entry.ts';

const group = (id: string, ...labels: string[]): PaletteGroup => ({
  id,
  title: id,
  entries: labels.map((label) => ({ id: label, label, run: () => undefined })),
});
const groups = [
  group('actions', 'Mark yellow', '写批注', '转到城市'),
  group('headings'),
  group('articles', '与“六保”', '“六稳”与“六保”', '六稳', '市政府 会议'),
];
const shown = (all: readonly PaletteGroup[]) =>
  all.map(({ id, entries }) => [id, ...entries.map(({ label }) => label)]);

const ALL = shown(groups.filter(({ id }) => id !== 'headings'));

test.each<[string, string, string[][]]>([
  ['nothing typed: all', '', ALL],
  ['spaces: all', ' 　', ALL],
  ['case and width', 'ｙELLOW', [['actions', 'Mark yellow']]],
  ['words in any order', 'yel mark', [['actions', 'Mark yellow']]],
  ['punctuation', '"六保"', [['articles', '与“六保”', '“六稳”与“六保”']]],
  ['what begins with it first', '六稳', [['articles', '六稳', '“六稳”与“六保”']]],
  [
    'groups with what begins with it first',
    '市',
    [
      ['articles', '市政府 会议'],
      ['actions', '转到城市'],
    ],
  ],
  ['every word', 'yellow green', []],
])('%s', (_, query, expected) => expect(shown(filterGroups(groups, query))).toEqual(expected));

test('what was used last leads, latest first, and stands there alone', () => {
  expect(
    shown(recentFirst(groups, ['市政府 会议', 'gone', 'Mark yellow', '写批注', '转到城市'], 'Recent')),
  ).toEqual([
    ['recent', '市政府 会议', 'Mark yellow', '写批注', '转到城市'],
    ['articles', '与“六保”', '“六稳”与“六保”', '六稳'],
  ]);
  expect(shown(recentFirst(groups, [], 'Recent'))).toEqual(ALL);
});
