import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import { type ArticleId, type PageSummary, toArticleId, toPageId } from '../core/article/article.ts';
import { parseArticle } from '../core/article/parse-article.ts';
import { summarize } from '../core/article/summarize.ts';
import { projectArticle } from '../core/text/projection.ts';
import { database } from '../storage/database.ts';
import { MemoryStorage } from '../storage/memory-storage.cases.ts';
import type { ToArticleWorker } from './article-messages.ts';
import { answerArticleTask } from './article-tasks.ts';

vi.mock('virtual:seeds', () => ({ catalogUrl: '' }));
// What the worker does, without a worker.
vi.mock('./article-client.ts', () => ({
  TooHard: class extends Error {},
  askArticleWorker: async (kind: string, ask: unknown) => answerArticleTask({ kind, ask } as ToArticleWorker),
}));

const { followKept, loadKeptArticle } = await import('./kept-articles.ts');
const { beginMending, goBackToOriginal, keepDraft, letDraftGo, saveMending } = await import(
  './mend-commands.ts'
);
const { typeInto } = await import('../core/mend/actions.ts');
const { applyAll, applyOperation } = await import('../core/mend/operation.ts');

const ID = toArticleId('one');
const original = parseArticle({
  id: ID,
  language: 'zh-CN',
  front: { headline: '题' },
  markdown: '起着重要\n\n的作用。\n',
});
const pages: readonly PageSummary[] = [
  { id: toPageId('page'), articles: [{ ...summarize(original), url: 'one.json' }] },
];
const bundled = async (id: ArticleId) => (id === ID ? structuredClone(original) : undefined);
const load = () => loadKeptArticle(ID, bundled);
const textOf = (article: Parameters<typeof projectArticle>[0] | undefined) =>
  article && projectArticle(article).text;

let kept: Parameters<Parameters<typeof followKept>[0]>[0] | undefined;

beforeEach(async () => {
  vi.stubGlobal('localStorage', new MemoryStorage());
  await Promise.all(database.tables.map((table) => table.clear()));
});

async function mended() {
  const opened = await beginMending(ID, structuredClone(original));
  if (!opened) throw new Error('Not opened');
  const { text } = opened;
  const now = applyAll(text, [{ kind: 'join', at: 0, seam: { by: 'editor', why: '断开' } }]);
  return { opened, now };
}

test('a mended article is what there is to read, in the catalogue too, until the reader goes back', async () => {
  await followKept((next) => {
    kept = next;
  });
  expect(textOf(await load())).toBe('题\n起着重要\n的作用。');
  const { opened, now } = await mended();
  expect(await saveMending(opened, now)).toBe(true);
  expect(textOf(await load())).toBe('题\n起着重要的作用。');
  const asked = { [ID]: { status: 'ready', value: original } } as const;
  await vi.waitFor(() => expect(kept?.over(pages)[0]?.articles[0]?.length).toBe(10));
  expect(localStorage.getItem('quandian.mended')).toBe('["one"]');
  expect(kept?.stale(asked)).toEqual([]);

  await goBackToOriginal(ID, true);
  await vi.waitFor(() => expect(kept?.stale(asked)).toEqual([ID]));
  expect(textOf(await load())).toBe('题\n起着重要\n的作用。');
  await goBackToOriginal(ID, false);
  expect(textOf(await load())).toBe('题\n起着重要的作用。');
});

test('mending goes on where a draft left it, which is kept until it is saved or let go', async () => {
  const { opened, now } = await mended();
  const draft = await keepDraft(opened, now);
  const again = await beginMending(ID, structuredClone(original));
  expect(again?.draft).toEqual(draft);
  expect(again?.draft?.text).toEqual(now);
  if (!again || !draft) throw new Error('No draft');
  const operation = typeInto(now, 'headline', '新题');
  const further = operation ? applyOperation(now, operation) : now;
  await saveMending(again, further, draft);
  expect((await beginMending(ID, structuredClone(original)))?.draft).toBeUndefined();
  const later = await keepDraft(again, now);
  if (later) await letDraftGo(later);
  expect(await database.mendDrafts.count()).toBe(0);
  expect((await database.mends.get(ID))?.front).toEqual({ headline: '新题' });
});

test('a mended article is mended further, and stays made on its original', async () => {
  const { opened, now } = await mended();
  await saveMending(opened, now);
  const article = await load();
  if (!article) throw new Error('Not here');
  const again = await beginMending(ID, article);
  expect(again?.text.paragraphs).toHaveLength(1);
  expect(again?.mend?.madeOn).toBe(projectArticle(structuredClone(original)).revision);
  if (again) await saveMending(again, again.text);
  expect((await database.mends.get(ID))?.madeOn).toBe(again?.mend?.madeOn);
});
