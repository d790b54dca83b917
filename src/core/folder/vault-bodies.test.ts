import { expect, it } from 'vitest';
import { toAnnotationId } from '../annotation/annotation.ts';
import { toArticleId } from '../article/article.ts';
import { ARTICLE, NOTE, noteWith, OPTIONS } from '../exchange/export-note.cases.ts';
import { notesByArticle } from '../exchange/export-note.ts';
import { vaultBody } from './vault-bodies.ts';

const OTHER = { ...ARTICLE, id: toArticleId('other'), front: { headline: '另一篇' } };
const other = {
  ...noteWith({ id: toAnnotationId('7777aaaa-0000-4000-8000-000000000001'), articleId: OTHER.id, note: '' }),
  article: OTHER,
};
const linking = noteWith({ note: '见 [[other#^h-7777aaaa]]，[[other]]，[[我的]]' });

it('is the front matter, and the marks as the export writes them', () => {
  const [own] = notesByArticle([NOTE]);
  const body = own && vaultBody(own, [own], () => '题', OPTIONS);
  expect(body?.front).toMatch(/^---\ntitle: "推动[\s\S]*\n---\n$/);
  expect(body?.part).toMatch(/^> \[!quote\] 段落 2 · yellow\n> 原文\n\n\^h-8f3a\n\n我的想法 \[打开\]/);
  expect(body?.ids.get(NOTE.annotation.id)).toBe('h-8f3a');
});

it('links to the files by the names they have in the folder', () => {
  const groups = notesByArticle([linking, other]);
  const [own] = groups;
  const names = new Map([[String(OTHER.id), '改过的名']]);
  const body = own && vaultBody(own, groups, (id) => names.get(id), OPTIONS);
  expect(body?.part).toContain('见 [[改过的名#^h-7777|原文]]，[[改过的名]]，[[我的]]');
});
