import { describe, expect, it } from 'vitest';
import { SAMPLE } from '../core/annotation/annotation.cases.ts';
import { type Annotation, toAnnotationId, toInstant } from '../core/annotation/annotation.ts';
import { noteLinks } from '../core/annotation/note-links.ts';
import { toArticleId } from '../core/article/article.ts';
import { formatAddress } from './address.ts';
import { targetOf } from './link-targets.ts';

const ARTICLES = [{ id: toArticleId('yi'), front: { headline: '第一篇' } }];

const markOf = (id: string, more: Partial<Annotation> = {}): Annotation => ({
  ...SAMPLE,
  id: toAnnotationId(id),
  articleId: toArticleId('yi'),
  ...more,
});
const [OLD, NEW, OTHER, GONE] = [
  markOf('8f3a1c2d-0000-4000-8000-000000000002', { createdAt: toInstant('2026-01-01T00:00:00.000Z') }),
  markOf('8f3a1c2d-0000-4000-8000-000000000001', { createdAt: toInstant('2026-02-01T00:00:00.000Z') }),
  markOf('8f3a1c2e-0000-4000-8000-000000000001', { articleId: toArticleId('er') }),
  markOf('99999999-0000-4000-8000-000000000001', { deletedAt: SAMPLE.createdAt }),
];

describe('targetOf', () => {
  it.each([
    ['an article', '[[yi]]', '#/read/yi'],
    ['an article that is not here', '[[san]]', undefined],
    ['a mark', '[[er#^h-8f3a1c2e]]', `#/read/er?h=${OTHER.id}`],
    ['a mark of another article than is named', '[[yi#^h-8f3a1c2e]]', `#/read/er?h=${OTHER.id}`],
    ['a mark whose article is not here', '[[san#^h-8f3a1c2e]]', `#/read/er?h=${OTHER.id}`],
    ['the oldest of several', '[[yi#^h-8f3a1c2d]]', `#/read/yi?h=${OLD.id}`],
    ['the one in the article that is named', '[[er#^h-8f3a]]', `#/read/er?h=${OTHER.id}`],
    ['more digits', '[[yi#^h-8f3a1c2d000040008000000000000001]]', `#/read/yi?h=${NEW.id}`],
    ['a mark in the trash', '[[yi#^h-99999999]]', undefined],
    ['no mark', '[[yi#^h-00000000]]', undefined],
  ])('%s', (_, note, hash) => {
    const [link] = noteLinks(note);
    const target = link && targetOf(link, ARTICLES, [NEW, OLD, OTHER, GONE]);
    expect(target && formatAddress(target.address)).toBe(hash);
  });
});
