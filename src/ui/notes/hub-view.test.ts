import { expect, test } from 'vitest';
import { type Catalog, toArticleId, toPageId } from '../../core/article/article.ts';
import { revisionOf } from '../../core/text/revision.ts';
import type { NotesFilter } from '../../state/address.ts';
import { HubIndex } from '../../state/hub-index.ts';
import { Slices } from '../../state/slices.ts';
import { entryOf, namesOf } from './entry.cases.ts';
import { HubArticles } from './hub-articles.ts';
import { HubViews } from './hub-view.ts';

const catalog: Catalog = {
  pages: [
    {
      id: toPageId('page'),
      articles: ['second', 'first'].map((id) => ({
        id: toArticleId(id),
        language: 'zh-CN',
        front: { headline: `${id} 開會` },
        characters: 1,
        minutes: 1,
        length: 1,
        revision: revisionOf(id),
        url: '',
      })),
    },
  ],
};
const articles = new HubArticles(catalog);
const index = new HubIndex(String, undefined, async () => undefined);
const [first, second] = [toArticleId('first'), toArticleId('second')];
for (const entry of [
  entryOf('a', { articleId: first, start: 5, tags: ['x'], note: '甲' }),
  entryOf('b', { articleId: second, tags: ['X', 'y'] }),
  entryOf('c', { articleId: first, start: 1, style: { color: 'green', line: 'fill' } }),
  entryOf('d', { articleId: first, start: 2, style: { color: 'green', line: 'wavy' }, tags: ['y'] }),
  entryOf('e', { articleId: toArticleId('gone'), status: 'orphaned' }),
])
  index.entries.set(entry.id, entry);

const viewOf = (filter: Partial<NotesFilter>) =>
  new HubViews(index, articles).make(
    { query: '', ...filter },
    () => 10,
    new Slices(new AbortController().signal),
  );

test('a view has its groups, and how many marks are in it and beside it', async () => {
  const view = await viewOf({});
  expect(view.rows.groups.map(({ key, entries }) => [key, ...namesOf(entries)])).toEqual([
    ['second', 'b'],
    ['first', 'c', 'd', 'a'],
    ['gone', 'e'],
  ]);
  expect(view.found).toBe(5);
  expect(view.heights.total).toBe(80);
  expect(view.chips).toEqual({
    looks: { yellow: 3, green: 1, blue: 0, pink: 0, purple: 0, underline: 0, wavy: 1 },
    note: 1,
    orphan: 1,
  });
  expect(view.totals).toEqual({
    marks: 5,
    articles: [
      { key: 'second', label: 'second 開會', count: 1 },
      { key: 'first', label: 'first 開會', count: 3 },
      { key: 'gone', label: 'gone', count: 1 },
    ],
    tags: [
      { key: 'x', label: 'x', count: 2 },
      { key: 'y', label: 'y', count: 2 },
    ],
  });
});

test('chips count what they would show beside the rest of the filter, totals whatever it is', async () => {
  const view = await viewOf({ query: 'first', color: 'green' });
  expect(view.rows.groups.flatMap(({ entries }) => namesOf(entries))).toEqual(['c']);
  expect(view.found).toBe(1);
  expect(view.chips).toMatchObject({ looks: { yellow: 1, green: 1, wavy: 1 }, note: 1, orphan: 0 });
  expect(view.totals.marks).toBe(5);
});

test('a mark under two tags is found once', async () => {
  const view = await viewOf({ group: 'tag' });
  expect(view.rows.groups.map(({ key, entries }) => [key, ...namesOf(entries)])).toEqual([
    ['x', 'b', 'a'],
    ['y', 'b', 'd'],
    ['', 'c', 'e'],
  ]);
  expect(view.found).toBe(5);
});

test('ends once nobody waits for it', async () => {
  const aborted = AbortSignal.abort();
  const many = new HubIndex(String, undefined, async () => undefined);
  for (let n = 0; n < 20_000; n++) {
    const entry = entryOf(String(n), { start: n % 97 });
    many.entries.set(entry.id, entry);
  }
  const made = new HubViews(many, articles).make({ query: '' }, () => 10, new Slices(aborted));
  await expect(made).rejects.toThrow('aborted');
});
