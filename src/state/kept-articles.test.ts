import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import { type Instant, toInstant } from '../core/annotation/annotation.ts';
import { type ArticleId, type PageSummary, toArticleId, toPageId } from '../core/article/article.ts';
import { parseArticle } from '../core/article/parse-article.ts';
import { summarize } from '../core/article/summarize.ts';
import type { MendDraft } from '../core/mend/mend.ts';
import type { MendedText } from '../core/mend/mended-text.ts';
import { projectArticle } from '../core/text/projection.ts';
import { database } from '../storage/database.ts';
import { MemoryStorage } from '../storage/memory-storage.cases.ts';
import type { ToArticleWorker } from './article-messages.ts';
import { answerArticleTask } from './article-tasks.ts';

vi.mock('virtual:seeds', () => ({ catalogUrl: '', articleUrls: {} }));
// What the worker does, without a worker.
vi.mock('./article-client.ts', () => ({
  PARSER: undefined,
  TooHard: class extends Error {},
  askArticleWorker: async (kind: string, ask: unknown) => answerArticleTask({ kind, ask } as ToArticleWorker),
}));
let readAnew = 0;
// An article read anew, as the catalogue does.
vi.mock('./catalog-store.ts', () => ({
  loadArticle: async () => {
    readAnew++;
  },
  articleOnceHere: async () => load(),
}));

const { followKept, loadKeptArticle } = await import('./kept-articles.ts');
const { beginMending, goBackToOriginal, openMending, saveMending, takeMendsBack } = await import(
  './mend-commands.ts'
);
const { keepDraft, letDraftGo } = await import('./mend-drafts.ts');
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

type Opened = NonNullable<Awaited<ReturnType<typeof beginMending>>>;
const save = ({ article, stored }: Opened, text: MendedText, draft?: MendDraft) =>
  saveMending([{ article, text, known: new Set([stored?.modifiedAt]), draft }]);
const unsaved = ({ article, revision }: Opened, text: MendedText) => ({
  articleId: article.id,
  madeOn: revision,
  text,
});

test('a mended article is what there is to read, in the catalogue too, until the reader goes back', async () => {
  await followKept((next) => {
    kept = next;
  });
  expect(textOf(await load())).toBe('题\n起着重要\n的作用。');
  const { opened, now } = await mended();
  expect(await save(opened, now)).toMatchObject({ rows: [{ articleId: ID }], before: [undefined] });
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
  const draft = await keepDraft(unsaved(opened, now));
  const again = await beginMending(ID, structuredClone(original));
  expect(again?.draft).toEqual(draft);
  expect(again?.draft?.text).toEqual(now);
  if (!again || !draft) throw new Error('No draft');
  const operation = typeInto(now, 'headline', '新题');
  const further = operation ? applyOperation(now, operation) : now;
  await save(again, further, draft);
  expect((await beginMending(ID, structuredClone(original)))?.draft).toBeUndefined();
  const later = await keepDraft(unsaved(again, now));
  if (later) await letDraftGo(later);
  expect(await database.mendDrafts.count()).toBe(0);
  expect((await database.mends.get(ID))?.front).toEqual({ headline: '新题' });
});

test('a mended article is mended further, and stays made on its original', async () => {
  const { opened, now } = await mended();
  await save(opened, now);
  const article = await load();
  if (!article) throw new Error('Not here');
  const again = await beginMending(ID, article);
  expect(again?.text.paragraphs).toHaveLength(1);
  expect(again?.stored?.madeOn).toBe(projectArticle(structuredClone(original)).revision);
  if (again) await save(again, again.text);
  expect((await database.mends.get(ID))?.madeOn).toBe(again?.stored?.madeOn);
});

test('the room opens on what is stored, though what was read before is another text', async () => {
  const { opened, now } = await mended();
  const before = readAnew;
  expect((await openMending(ID, structuredClone(original)))?.text.paragraphs).toHaveLength(2);
  await save(opened, now);
  const joined = await load();
  if (!joined) throw new Error('Not here');
  expect((await openMending(ID, joined))?.text.paragraphs).toHaveLength(1);
  expect(readAnew).toBe(before);
  expect((await openMending(ID, structuredClone(original)))?.text.paragraphs).toHaveLength(1);
  await goBackToOriginal(ID, true);
  expect((await openMending(ID, joined))?.text.paragraphs).toHaveLength(2);
  expect(readAnew).toBe(before + 2);
});

test('what another tab has saved since is not overwritten, until it is known', async () => {
  const { opened, now } = await mended();
  const theirs = await save(opened, now);
  const operation = typeInto(opened.text, 'headline', '新题');
  const mine = operation ? applyOperation(opened.text, operation) : opened.text;
  expect(await save(opened, mine)).toBe('overtaken');
  expect((await database.mends.get(ID))?.front.headline).toBe('题');
  if (typeof theirs === 'string') throw new Error(theirs);
  const known = new Set(theirs.rows.map(({ modifiedAt }) => modifiedAt));
  await saveMending([{ article: opened.article, text: mine, known }]);
  expect((await database.mends.get(ID))?.front.headline).toBe('新题');
});

test('two articles are mended at once, and taken back at once, unless one was written since', async () => {
  const { opened, now } = await mended();
  const other = parseArticle({
    id: toArticleId('two'),
    language: 'zh-CN',
    front: { headline: '又' },
    markdown: '丁。\n',
  });
  const theirs = await beginMending(other.id, other);
  if (!theirs) throw new Error('Not opened');
  const grown = { ...theirs.text, paragraphs: [...theirs.text.paragraphs, ...now.paragraphs] };
  const at = (hour: string) => toInstant(`2026-11-24T${hour}:00:00.000Z`);
  const both = (known: ReadonlySet<undefined | Instant>) => [
    { article: opened.article, text: now, known },
    { article: theirs.article, text: grown, known },
  ];
  const saved = await saveMending(both(new Set([undefined])), at('08'));
  if (typeof saved === 'string') throw new Error(saved);
  expect((await database.mends.toArray()).map(({ markdown }) => markdown)).toEqual([
    '起着重要的作用。\n',
    '丁。\n\n起着重要的作用。\n',
  ]);
  expect(await saveMending(both(new Set([undefined])), at('09'))).toBe('overtaken');
  expect(await takeMendsBack(saved, at('10'))).toBe(true);
  expect((await database.mends.toArray()).map(({ deletedAt }) => deletedAt)).toEqual([at('10'), at('10')]);
  expect(await takeMendsBack(saved, at('11'))).toBe(false);
});
