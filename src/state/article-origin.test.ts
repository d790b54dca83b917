import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { toArticleId } from '../core/article/article.ts';
import { database } from '../storage/database.ts';
import { AT, OWN } from '../storage/rows.cases.ts';
import { originOf } from './article-origin.ts';

beforeEach(() => Promise.all(database.tables.map((table) => table.clear())));

test('an article from a web page has its site, its address and its file', async () => {
  const origin = { site: '某站', address: 'https://e.example/a', published: '2026-11-01' };
  await database.articles.put({ ...OWN, origin });
  await database.articleTexts.put({ articleId: OWN.id, markdown: '', file: { name: 'a.html', base64: '' } });
  expect(await originOf(OWN.id)).toEqual({ ...origin, file: 'a.html', addedAt: OWN.addedAt });
});

test('a pasted text has only its day, and an article that is not here has none', async () => {
  await database.articles.put({ ...OWN, addedAt: AT });
  await database.articleTexts.put({ articleId: OWN.id, markdown: '甲' });
  expect(await originOf(OWN.id)).toEqual({ addedAt: AT });
  expect(await originOf(toArticleId('own-gone'))).toBeUndefined();
});
