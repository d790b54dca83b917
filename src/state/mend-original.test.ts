import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import { toInstant } from '../core/annotation/annotation.ts';
import { toArticleId, toPageId } from '../core/article/article.ts';
import { parseArticle } from '../core/article/parse-article.ts';
import { summarize } from '../core/article/summarize.ts';
import { type Revision, revisionOf } from '../core/text/revision.ts';
import { database } from '../storage/database.ts';
import { MEND } from '../storage/rows.cases.ts';

const ID = toArticleId('one');
const original = parseArticle({ id: ID, language: 'zh-CN', front: { headline: '题' }, markdown: '正文。\n' });
const articles = [{ ...summarize(original), url: 'one.json' }];
vi.mock('virtual:seeds', () => ({ catalogUrl: '', articleUrls: {} }));
vi.mock('./catalog-store.ts', () => ({
  loadBundled: async () => ({ pages: [{ id: toPageId('page'), articles }] }),
}));
vi.mock('./fetch-json.ts', () => ({ fetchJson: async () => original }));

const { keepOverOriginal, newOriginalOf } = await import('./mend-original.ts');

beforeEach(() => database.mends.clear());

test.each<[string, string, Revision, Revision | undefined]>([
  ['the text that was mended', 'one', revisionOf('题\n正文。'), undefined],
  ['another text', 'one', revisionOf('题\n证文。'), revisionOf('题\n正文。')],
  ['a text by other rules', 'one', '0-0123456789abcdef' as Revision, undefined],
  ['one that is bundled no more', 'gone', revisionOf('甲'), undefined],
  ['the reader’s own, which stays as it was', 'own-1', revisionOf('甲'), undefined],
])('an original that is %s', async (_, id, madeOn, found) => {
  expect(await newOriginalOf({ ...MEND, articleId: toArticleId(id), madeOn })).toBe(found);
});

test('a mended text that is kept over a new original is not asked about again', async () => {
  const mend = { ...MEND, articleId: ID };
  await database.mends.put(mend);
  const at = toInstant('2026-11-24T09:00:00.000Z');
  const found = await newOriginalOf(mend);
  if (!found) throw new Error('Not told');
  expect(await keepOverOriginal(ID, found, at)).toBe(true);
  const stored = await database.mends.get(ID);
  expect(stored).toEqual({ ...mend, madeOn: found, modifiedAt: at });
  expect(stored && (await newOriginalOf(stored))).toBeUndefined();
});
