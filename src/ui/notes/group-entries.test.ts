import { describe, expect, test } from 'vitest';
import { toInstant } from '../../core/annotation/annotation.ts';
import { type ArticleId, toArticleId } from '../../core/article/article.ts';
import type { NotesFilter } from '../../state/address.ts';
import { entryOf } from './entry.cases.ts';
import { entryOrder, Grouping } from './group-entries.ts';

/** In the reader's own time zone, whichever it is. */
const localTime = (day: number, hour: number) => toInstant(new Date(2026, 10, day, hour));

const entries = [
  entryOf('late', { start: 9, end: 12, createdAt: localTime(20, 23), tags: ['读书'] }),
  entryOf('lost', { start: 2, status: 'orphaned', canReattach: true, createdAt: localTime(19, 1) }),
  entryOf('short', {
    start: 5,
    end: 6,
    createdAt: localTime(20, 12),
    tags: ['Todo'],
    style: { color: 'green', line: 'fill' },
  }),
  entryOf('long', {
    start: 5,
    end: 9,
    createdAt: localTime(20, 12),
    tags: ['todo', '读书'],
    style: { color: 'green', line: 'underline' },
  }),
  entryOf('other', { articleId: toArticleId('a'), createdAt: localTime(21, 0), tags: ['todo'] }),
  entryOf('whole', {
    articleId: toArticleId('a'),
    about: 'article',
    start: 9,
    end: 9,
    createdAt: localTime(21, 1),
  }),
  entryOf('gone', { articleId: toArticleId('c'), createdAt: localTime(1, 0) }),
];

/** The library has a after b, and c not at all. */
const rankOf = (id: ArticleId): number => ['b', 'a'].indexOf(id) >>> 0;

const arranged = ({ group, sort }: Pick<NotesFilter, 'group' | 'sort'>): string[] => {
  const grouping = new Grouping(group ?? 'article');
  for (const entry of [...entries].sort(entryOrder(sort, rankOf))) grouping.add(entry);
  return grouping
    .inOrder(sort, rankOf)
    .map((found) => `${found.label || found.key}: ${found.entries.map(({ id }) => id).join(' ')}`);
};

const cases: { name: string; as: Pick<NotesFilter, 'group' | 'sort'>; groups: string[] }[] = [
  {
    name: 'articles as the library has them, marks as they are read, a note on the whole first, lost ones last',
    as: {},
    groups: ['b: long short late lost', 'a: whole other', 'c: gone'],
  },
  {
    name: 'the article of the newest mark first',
    as: { sort: 'newest' },
    groups: ['a: whole other', 'b: late long short lost', 'c: gone'],
  },
  {
    name: 'the article of the oldest mark first',
    as: { sort: 'oldest' },
    groups: ['c: gone', 'b: lost long short late', 'a: other whole'],
  },
  {
    name: 'the tag that most bear first, whatever its case; a mark under each of its tags, without one last',
    as: { group: 'tag' },
    groups: ['todo: long short other', '读书: long late', ': lost whole gone'],
  },
  {
    name: 'colours as they are offered, lines after them, notes on the whole before',
    as: { group: 'color' },
    groups: ['article: whole', 'yellow: late lost other gone', 'green: short', 'underline: long'],
  },
  {
    name: 'the last day first, where the reader is',
    as: { group: 'day' },
    groups: [
      '2026-11-21: whole other',
      '2026-11-20: long short late',
      '2026-11-19: lost',
      '2026-11-01: gone',
    ],
  },
  {
    name: 'the first day first',
    as: { group: 'day', sort: 'oldest' },
    groups: [
      '2026-11-01: gone',
      '2026-11-19: lost',
      '2026-11-20: long short late',
      '2026-11-21: other whole',
    ],
  },
];

describe('Grouping', () => {
  test.each(cases)('$name', ({ as, groups }) => expect(arranged(as)).toEqual(groups));
});

test('the order of marks is total', () => {
  for (const sort of [undefined, 'newest', 'oldest'] as const) {
    const compare = entryOrder(sort, rankOf);
    for (const a of entries)
      for (const b of entries) expect(Math.sign(compare(a, b)) + Math.sign(compare(b, a))).toBe(0);
    expect(compare(entryOf('x'), entryOf('y'))).toBeLessThan(0);
  }
});
