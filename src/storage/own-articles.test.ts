import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import { toArticleId } from '../core/article/article.ts';
import { readAll } from './backup.ts';
import { database } from './database.ts';
import { putDraft } from './drafts.ts';
import { MemoryStorage } from './memory-storage.cases.ts';
import { addOwnArticles, eraseOwnArticles } from './own-articles.ts';
import { ARTICLE, AT, annotation, draft, idOf, OWN, OWN_TEXT, put, review, SHELVED } from './rows.cases.ts';

const OTHER = toArticleId('another');

beforeEach(async () => {
  vi.stubGlobal('localStorage', new MemoryStorage());
  await Promise.all(database.tables.map((table) => table.clear()));
  const other = { article: { ...OWN, id: OTHER }, text: { ...OWN_TEXT, articleId: OTHER } };
  await addOwnArticles([{ article: { ...OWN, deletedAt: AT }, text: OWN_TEXT }, other]);
  await database.shelf.put(SHELVED);
  await put(annotation(1, '批注'), { ...annotation(2), articleId: OTHER });
  await database.reviews.put(review(1));
});

test('an article that is taken out goes with all that is its own, and its marks stay', async () => {
  expect(await eraseOwnArticles([ARTICLE, OTHER], false, AT)).toBe(1);
  expect(await readAll()).toMatchObject({
    articles: [{ id: OTHER }],
    articleTexts: [{ articleId: OTHER }],
    shelf: [],
    annotations: [{ id: idOf(1) }, { id: idOf(2) }],
    reviews: [{}],
  });
});

test('with its marks, where that is asked for; one on which a note is being written goes to the trash', async () => {
  await put(annotation(3));
  await putDraft(draft(3, '正在写'));
  await eraseOwnArticles([ARTICLE], true, AT);
  const { annotations, drafts } = await readAll();
  expect(annotations).toMatchObject([{ id: idOf(2) }, { id: idOf(3), deletedAt: AT }]);
  expect(drafts).toHaveLength(1);
});

test('all of it, or nothing', async () => {
  const before = await readAll();
  const failing = vi.spyOn(database.shelf, 'bulkDelete').mockRejectedValue(new Error('full'));
  await expect(eraseOwnArticles([ARTICLE], true, AT)).rejects.toThrow('full');
  failing.mockRestore();
  expect(await readAll()).toEqual(before);
});
