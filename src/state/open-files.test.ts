import 'fake-indexeddb/auto';
import { strToU8, zipSync } from 'fflate';
import { beforeEach, expect, test, vi } from 'vitest';
import { database } from '../storage/database.ts';
import type { ArticleTasks, BroughtFile } from './article-messages.ts';
import { type OpenedFile, type OpenProgress, openFiles } from './open-files.ts';
import { readFile } from './read-file.ts';
import { readPageFile } from './read-page-file.ts';
import { unzip } from './unzip.ts';

const asked: string[] = [];

// What the workers do, without a worker.
vi.mock('./article-client.ts', async () => {
  class TooHard extends Error {}
  const answers = {
    read: (ask: ArticleTasks['read']['ask']) => readFile(ask),
    page: (ask: ArticleTasks['page']['ask']) => {
      if (!ask.isPlain && 'bytes' in ask.file && ask.file.name === 'tangled.html') throw new TooHard();
      return readPageFile(ask);
    },
    unzip: (ask: ArticleTasks['unzip']['ask']) => unzip(ask),
  };
  return {
    TooHard,
    askArticleWorker: async (kind: keyof typeof answers, ask: never) => {
      asked.push(kind);
      return answers[kind](ask);
    },
  };
});

const utf8 = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);
const zip = (files: Record<string, string | Uint8Array>): Uint8Array<ArrayBuffer> =>
  zipSync(
    Object.fromEntries(
      Object.entries(files).map(([name, file]) => [name, typeof file === 'string' ? strToU8(file) : file]),
    ),
  ) as Uint8Array<ArrayBuffer>;

async function openedOf(
  files: readonly BroughtFile[],
  signal = new AbortController().signal,
): Promise<{ readonly opened: OpenedFile[]; readonly told: OpenProgress[] }> {
  const opened: OpenedFile[] = [];
  const told: OpenProgress[] = [];
  const waiting = files.map((file) => ({ name: file.name, read: async () => file }));
  await openFiles(waiting, {
    signal,
    onRead: (one) => opened.push(one),
    onProgress: (progress) => told.push(progress),
  });
  return { opened, told };
}

const short = (one: OpenedFile): string =>
  one.status === 'refused'
    ? `${one.name} refused ${one.reason}`
    : `${one.name} ${one.status} ${one.added.article.front.headline}${one.taken ? ` ${one.taken}` : ''}`;

beforeEach(async () => {
  asked.length = 0;
  await Promise.all(database.tables.map((table) => table.clear()));
});

test('the files of a zip come in its place, each with its name; what does not come is named with its reason', async () => {
  const bytes = zip({
    '文章/一.md': '# 甲\n\n乙',
    '文章/二.txt': '丙',
    '文章/三.html': '<title>丁</title><p>戊己庚</p>',
    '文章/same.md': '# 甲\n\n乙',
    '文章/empty.md': ' ',
    '文章/picture.png': 'x',
    '__MACOSX/文章/._一.md': 'x',
    '文章/inner.zip': zip({ 'a.md': '甲' }),
    'bomb.md': zip({ 'a.md': '甲' }),
  });
  const { opened, told } = await openedOf([
    { name: '一些.zip', bytes },
    { name: 'after.md', bytes: utf8('# 后\n\n来') },
  ]);
  expect(opened.map(short)).toEqual([
    '文章/一.md new 甲',
    '文章/二.txt new 二',
    '文章/三.html new 丁',
    '文章/same.md twice 甲',
    '文章/empty.md refused empty',
    '文章/picture.png refused kind',
    '文章/inner.zip refused kind',
    'bomb.md refused encoding',
    'after.md new 后',
  ]);
  expect(told.map(({ done, all, name }) => `${done}/${all} ${name}`).slice(0, 3)).toEqual([
    '0/2 一些.zip',
    '0/9 文章/一.md',
    '1/9 文章/二.txt',
  ]);
  const [first] = opened;
  expect(first?.status === 'new' && first.added.text.file?.name).toBe('一.md');
});

test('a zip that is cut short is refused whole, one with a damaged file but for that', async () => {
  const bytes = zip({ 'a.md': '甲乙丙丁', 'b.md': '戊' });
  const torn = bytes.slice();
  torn[40] = (torn[40] ?? 0) ^ 0xff;
  const { opened } = await openedOf([
    { name: 'cut.zip', bytes: bytes.slice(0, -30) },
    { name: 'torn.zip', bytes: torn },
  ]);
  expect(opened.map(short)).toEqual(['cut.zip refused damaged', 'a.md refused damaged', 'b.md new b']);
});

test('a page is known by its name or by how it begins, and taken by its words where it takes too long', async () => {
  const { opened } = await openedOf([
    { name: 'a', bytes: utf8('\ufeff<!-- x -->\n<!DOCTYPE html><title>甲</title><p>乙丙丁') },
    { name: 'tangled.html', bytes: utf8('<title>甲</title><p>乙丙丁</p><script>戊</script>己') },
    { name: '', html: '<h1>甲</h1><p>乙<b>丙</b></p>' },
    { name: 'no.txt', bytes: utf8('a <html> of text') },
  ]);
  expect(opened.map(short)).toEqual([
    'a new 甲',
    'tangled.html new tangled plain',
    ' new 甲',
    'no.txt new no',
  ]);
  expect(asked).toEqual(['page', 'page', 'page', 'page', 'read']);
});

test('once ended it says nothing more', async () => {
  const ending = new AbortController();
  const reading = openedOf(
    [
      { name: 'a.md', bytes: utf8('甲') },
      { name: 'b.md', bytes: utf8('乙') },
    ],
    ending.signal,
  );
  ending.abort(new Error('left'));
  await expect(reading).rejects.toThrow('left');
  expect(asked).toEqual([]);
});

test('of a zip with more files than anyone adds at once none comes, and the reason is their number', async () => {
  const bytes = zip(Object.fromEntries(Array.from({ length: 2001 }, (_, n) => [`${n}.md`, '甲'])));
  const { opened } = await openedOf([{ name: '许多.zip', bytes }]);
  expect(opened.map(short)).toEqual(['许多.zip refused too-many']);
});
