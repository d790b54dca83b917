import { expect, test } from 'vitest';
import { toInstant } from '../../../core/annotation/annotation.ts';
import { type ArticleId, type ArticleSummary, toArticleId, toPageId } from '../../../core/article/article.ts';
import type { OwnArticle } from '../../../core/article/own-article.ts';
import type { Place } from '../../../core/exchange/backup.ts';
import { type Shelved, unshelved } from '../../../core/shelf/shelved.ts';
import { revisionOf } from '../../../core/text/revision.ts';
import type { LibraryFilter } from '../../../state/library-filter.ts';
import { Slices } from '../../../state/slices.ts';
import type { ShelfInput } from './shelf-entry.ts';
import { ShelfViews } from './shelf-view.ts';

const day = (n: number) => toInstant(`2026-11-${String(n).padStart(2, '0')}T08:00:00.000Z`);

const summary = (id: string, length = 10): ArticleSummary => ({
  id: toArticleId(id),
  language: 'zh-CN',
  front: { headline: `题 ${id}` },
  characters: length,
  minutes: 1,
  length,
  revision: revisionOf(id),
  url: '',
});

const own = (id: string, added: number, of: Partial<OwnArticle> = {}): OwnArticle => {
  const { url: _, ...rest } = summary(id, added);
  return { ...rest, addedAt: day(added), modifiedAt: day(added), ...of };
};

const place = (id: string, progress: number, at: number): Place => ({
  articleId: toArticleId(id),
  offset: 1,
  revision: revisionOf(id),
  progress,
  at: day(at),
});

const shelved = (id: string, of: Partial<Shelved>): Shelved => ({ ...unshelved(toArticleId(id)), ...of });

const byId = <Row>(rows: readonly Row[], idOf: (row: Row) => ArticleId) =>
  new Map(rows.map((row) => [idOf(row), row]));

const INPUT: ShelfInput = {
  pages: [
    { id: toPageId('page'), source: 'page.json', articles: [summary('p1', 50), summary('p2', 40)] },
    { id: toPageId('own-x'), isOwn: true, articles: [summary('own-x')] },
    { id: toPageId('single'), articles: [summary('s')] },
  ],
  own: byId(
    [
      own('own-a', 1),
      own('own-b', 2, { language: 'en', front: { headline: 'A letter', byline: 'Lu' } }),
      own('own-c', 3),
      own('own-d', 4, { deletedAt: day(9) }),
    ],
    ({ id }) => id,
  ),
  places: byId(
    [place('p2', 0.4, 5), place('own-a', 0.2, 6), place('own-b', 1, 7)],
    ({ articleId }) => articleId,
  ),
  shelf: byId(
    [
      shelved('own-c', { pinnedAt: day(2), tags: ['散文', 'ESSAY'] }),
      shelved('p1', { state: 'archived', tags: ['essay'], collections: ['要读'] }),
    ],
    ({ articleId }) => articleId,
  ),
};

async function viewOf(filter: Partial<LibraryFilter>, views = new ShelfViews(), input = INPUT) {
  const slices = new Slices(new AbortController().signal);
  return views.make(input, filter, 'zh-CN', () => 10, slices);
}

const shown = async (filter: Partial<LibraryFilter>) =>
  (await viewOf(filter)).rows.groups.map(
    ({ key, entries }) => `${key}: ${entries.map(({ id }) => id).join(' ')}`,
  );

test.each<[string, Partial<LibraryFilter>, readonly string[]]>([
  [
    'what is being read, pinned, the reader’s, the bundled',
    {},
    ['continue: own-a p2', 'pinned: own-c', 'own: own-b', 'page single: s'],
  ],
  ['one state alone', { state: 'reading' }, ['own: own-a', 'page page: p2']],
  ['the archived', { state: 'archived' }, ['page page: p1']],
  ['the removed', { state: 'removed' }, ['removed: own-d']],
  ['a tag, whatever its case', { tag: 'Essay' }, ['pinned: own-c']],
  ['a collection, in a state', { collection: '要读', state: 'archived' }, ['page page: p1']],
  ['a language', { lang: 'en' }, ['own: own-b']],
  ['an order: pinned first all the same', { sort: 'long' }, ['pinned: own-c', 'all: p2 s own-b own-a']],
  ['by when they were read', { sort: 'read' }, ['pinned: own-c', 'all: own-b own-a p2 s']],
  ['by title', { sort: 'title' }, ['pinned: own-c', 'all: own-a p2 s own-b']],
  ['nothing', { tag: 'none' }, []],
])('shows %s', async (_, filter, groups) => {
  expect(await shown(filter)).toEqual(groups);
});

test('counts states as the rest of the filter leaves them, and what all articles are under', async () => {
  const view = await viewOf({ state: 'new' });
  expect(view.states).toEqual({ new: 2, reading: 2, finished: 1, archived: 1, removed: 1, listed: 5 });
  expect(view.all).toBe(6);
  expect(view.tags.map(({ label, count }) => `${label} ${count}`)).toEqual(['ESSAY 2', '散文 1']);
  expect((await viewOf({ lang: 'en' })).states).toMatchObject({ new: 0, finished: 1, listed: 1 });
});

test('what has not changed is the same entry in the next view', async () => {
  const views = new ShelfViews();
  const before = await viewOf({}, views);
  const shelf = new Map(INPUT.shelf).set(toArticleId('s'), shelved('s', { tags: ['新'] }));
  const after = await viewOf({}, views, { ...INPUT, shelf });
  const entries = ({ rows }: typeof before) =>
    new Map(rows.groups.flatMap((group) => group.entries).map((entry) => [String(entry.id), entry]));
  expect(entries(after).get('own-a')).toBe(entries(before).get('own-a'));
  expect(entries(after).get('s')).not.toBe(entries(before).get('s'));
});
