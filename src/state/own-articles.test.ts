import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import { LIMITS } from '../core/annotation/limits.ts';
import type { ArticleId } from '../core/article/article.ts';
import { ownToArticle } from '../core/article/bring-in.ts';
import type { OwnArticle } from '../core/article/own-article.ts';
import { packArticle } from '../core/text/packed-article.ts';
import { database } from '../storage/database.ts';
import type { ArticleTasks, BroughtFile } from './article-messages.ts';
import { FollowedRows } from './followed-rows.ts';
import { type OpenedFile, openFiles } from './open-files.ts';
import {
  addArticles,
  followOwnPages,
  loadOwnArticle,
  OwnPages,
  ownArticles,
  putAside,
} from './own-articles.ts';
import { readFile } from './read-file.ts';

// What the worker does, without a worker.
vi.mock('./article-client.ts', () => ({
  PARSER: undefined,
  TooHard: class extends Error {},
  askArticleWorker: async <Kind extends keyof ArticleTasks>(kind: Kind, ask: ArticleTasks[Kind]['ask']) =>
    kind === 'read'
      ? readFile(ask as ArticleTasks['read']['ask'])
      : packArticle(ownToArticle(...(Object.values(ask) as Parameters<typeof ownToArticle>))),
}));

const utf8 = (text: string) => new TextEncoder().encode(text);

async function openedOf(...files: readonly BroughtFile[]): Promise<OpenedFile[]> {
  const opened: OpenedFile[] = [];
  const waiting = files.map((file) => ({ name: file.name, read: async () => file }));
  await openFiles(waiting, {
    signal: new AbortController().signal,
    onRead: (one) => opened.push(one),
    onProgress: () => undefined,
  });
  return opened;
}

const addedOf = (opened: readonly OpenedFile[]) =>
  opened.flatMap((one) => (one.status === 'new' ? [one.added] : []));

beforeEach(async () => {
  await Promise.all(database.tables.map((table) => table.clear()));
});

test('files become articles, which can be read, with their bytes', async () => {
  const bytes = utf8('# 背影\n\n我与父亲不相见已二年余了。');
  const [opened] = await openedOf({ name: '背影.md', bytes });
  expect(opened).toMatchObject({ name: '背影.md', status: 'new' });
  const added = addedOf(opened ? [opened] : []);
  expect(await addArticles(added)).toBe(true);
  const id = added[0]?.article.id;
  const article = id && (await loadOwnArticle(id));
  expect(article).toMatchObject({ id, front: { headline: '背影' }, language: 'zh-CN' });
  const [row] = await database.articleTexts.toArray();
  expect(Buffer.from(row?.file?.base64 ?? '', 'base64')).toEqual(Buffer.from(bytes));
});

test('each file is told of: new, here, twice, or why it is refused', async () => {
  const one = { name: 'a.md', bytes: utf8('# 甲\n\n乙') };
  await addArticles(addedOf(await openedOf(one)));
  const opened = await openedOf(
    { ...one, name: 'b.md' },
    { name: 'c.txt', bytes: utf8('丙') },
    { name: 'd.md', bytes: utf8('# c\n\n丙') },
    { name: 'e.png', bytes: new Uint8Array([0x89, 0x50, 0, 0, 0xff]) },
    { name: 'f.md', bytes: utf8(' \n') },
    { name: '', text: '贴来的文章。' },
  );
  expect(opened.map((file) => [file.name, file.status, 'reason' in file ? file.reason : ''])).toEqual([
    ['b.md', 'here', ''],
    ['c.txt', 'new', ''],
    ['d.md', 'twice', ''],
    ['e.png', 'refused', 'encoding'],
    ['f.md', 'refused', 'empty'],
    ['', 'new', ''],
  ]);
});

test.each([
  ['UTF-16', new Uint8Array([0xff, 0xfe, 0x32, 0x75, 0x59, 0x4e])],
  ['GB18030', new Uint8Array([0xbc, 0xd7, 0xd2, 0xd2])],
])('a file in %s is read', async (_, bytes) => {
  const [opened] = await openedOf({ name: '文.txt', bytes });
  expect(opened).toMatchObject({ status: 'new', added: { text: { markdown: '甲乙\n' } } });
});

test('an article taken out is listed and read no more, and comes back; the newest is first', async () => {
  const [first, second] = addedOf(
    await openedOf({ name: 'a.md', bytes: utf8('甲') }, { name: 'b.md', bytes: utf8('乙') }),
  );
  if (!first || !second) throw new Error('Refused');
  const later = '2126-11-28T00:00:00.000Z' as typeof first.article.addedAt;
  await addArticles([first, { ...second, article: { ...second.article, addedAt: later } }]);
  const listed = async () => new OwnPages().of(await database.articles.toArray()).map(({ id }) => id);
  const [a, b] = [first.article.id, second.article.id];
  expect(await listed()).toEqual([b, a]);
  expect(await putAside([b], true)).toBe(true);
  expect(await listed()).toEqual([a]);
  expect(await loadOwnArticle(b)).toBeUndefined();
  await putAside([b], false);
  expect(await listed()).toEqual([b, a]);
  expect(await loadOwnArticle(b)).toBeDefined();
});

test('what is listed is followed, and nothing said twice', async () => {
  const told = vi.fn();
  await followOwnPages(told);
  expect(told).not.toHaveBeenCalled();
  const [one] = addedOf(await openedOf({ name: 'a.md', bytes: utf8('甲') }));
  if (!one) throw new Error('Refused');
  await addArticles([one]);
  await vi.waitFor(() => expect(told).toHaveBeenCalledOnce());
  expect(told).toHaveBeenCalledWith([expect.objectContaining({ id: one.article.id, isOwn: true })]);
  await putAside([one.article.id], false);
  await putAside([one.article.id], true);
  await vi.waitFor(() => expect(told).toHaveBeenLastCalledWith([]));
  expect(told).toHaveBeenCalledTimes(2);
});

test('a database that does not answer is not waited for', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  const never = new FollowedRows<OwnArticle, ArticleId>(() => () => undefined, Boolean);
  const followed = followOwnPages(() => undefined, never);
  await vi.advanceTimersByTimeAsync(500);
  await followed;
  vi.useRealTimers();
});

test('an article that was called by more than can be read is listed by the beginning of that', async () => {
  const [one] = addedOf(await openedOf({ name: 'a.md', bytes: utf8('甲') }));
  if (!one) throw new Error('Refused');
  const front = { headline: '题'.repeat(100_000), byline: '某人' };
  await addArticles([{ ...one, article: { ...one.article, front } }]);
  const listed = { headline: '题'.repeat(LIMITS.front), byline: '某人' };
  await vi.waitFor(() => expect(ownArticles.rows?.get(one.article.id)?.front).toEqual(listed));
  expect((await database.articles.get(one.article.id))?.front).toEqual(front);
});
