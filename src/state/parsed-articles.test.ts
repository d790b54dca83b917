import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import { toInstant } from '../core/annotation/annotation.ts';
import { toArticleId } from '../core/article/article.ts';
import { parseArticle } from '../core/article/parse-article.ts';
import { summarize } from '../core/article/summarize.ts';
import { projectArticle } from '../core/text/projection.ts';
import { parsedDatabase } from '../storage/parsed-articles.ts';
import type { ToArticleWorker } from './article-messages.ts';
import { answerArticleTask } from './article-tasks.ts';

const asked = vi.fn((kind: string, ask: unknown) => answerArticleTask({ kind, ask } as ToArticleWorker));
vi.mock('./article-client.ts', () => ({
  PARSER: undefined,
  askArticleWorker: async (kind: string, ask: unknown) => asked(kind, ask),
}));

const { forgetParsed, parse } = await import('./parsed-articles.ts');
const { projectionOf } = await import('./projections.ts');

const ID = toArticleId('own-one');
const markdown = Array.from(
  { length: 2_000 },
  (_, n) => `第${n}段说到圈点之法，古人读书，于佳处加圈，于断处加点。`,
).join('\n\n');
const front = { headline: '长书' };
const { text, revision } = projectArticle(parseArticle({ id: ID, language: 'zh-CN', front, markdown }));
const from = {
  ...summarize(parseArticle({ id: ID, language: 'zh-CN', front, markdown })),
  modifiedAt: toInstant('2026-11-27T08:00:00.000Z'),
};
const opened = async (source = from, parser: string | undefined = 'a.js') => {
  asked.mockClear();
  const article = await parse(source, async () => markdown, {}, parser);
  return { article, parsed: asked.mock.calls.length };
};
const kept = (count: number) =>
  vi.waitFor(async () => expect(await parsedDatabase.heads.count()).toBe(count));

beforeEach(async () => {
  await Promise.all(parsedDatabase.tables.map((table) => table.clear()));
});

test('a long text is parsed once, and is then what it was', async () => {
  expect((await opened()).parsed).toBe(1);
  await kept(1);
  const { article, parsed } = await opened();
  expect(parsed).toBe(0);
  expect(article && projectionOf(article)).toMatchObject({ text, revision });
  expect(article && projectArticle(article).text).toBe(text);
});

test('another parser, and another state of the article, do not take it', async () => {
  await opened();
  await kept(1);
  expect((await opened(from, 'b.js')).parsed).toBe(1);
  await vi.waitFor(async () => expect((await parsedDatabase.heads.get(ID))?.stamp).toContain('b.js'));
  expect((await opened({ ...from, modifiedAt: toInstant('2026-11-28T08:00:00.000Z') }, 'b.js')).parsed).toBe(
    1,
  );
});

test('where a part of it is missing, or nothing can be read, it is parsed', async () => {
  await opened();
  await kept(1);
  await parsedDatabase.sections.delete([ID, 48]);
  expect((await opened()).parsed).toBe(1);
  const failing = vi.spyOn(parsedDatabase, 'transaction').mockRejectedValue(new Error('no'));
  expect((await opened()).parsed).toBe(1);
  failing.mockRestore();
});

test('nothing is kept of a short text, without a parser’s name, or once the article is gone', async () => {
  await opened({ ...from, length: 1000 });
  await opened(from, '');
  expect(await parsedDatabase.heads.count()).toBe(0);
  await opened();
  await kept(1);
  await forgetParsed([ID]);
  expect(await parsedDatabase.heads.count()).toBe(0);
  expect(await parsedDatabase.sections.count()).toBe(0);
});
