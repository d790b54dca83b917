import { expect, it } from 'vitest';
import { toArticleId } from '../article/article.ts';
import { SAMPLE } from './annotation.cases.ts';
import { toAnnotationId, toInstant } from './annotation.ts';
import { backlinksOf } from './backlinks.ts';

const TARGET = {
  id: toAnnotationId('8f3a1c2d-0000-4000-8000-000000000001'),
  articleId: toArticleId('yi'),
};
const from = (n: number, note: string, deleted = false) => ({
  ...SAMPLE,
  id: toAnnotationId(`00000000-0000-4000-8000-00000000000${n}`),
  modifiedAt: toInstant(`2026-01-0${n}T00:00:00.000Z`),
  note,
  ...(deleted && { deletedAt: SAMPLE.createdAt }),
});

it.each([
  [
    'the mark, the latest first',
    [from(1, '[[yi#^h-8f3a1c2d]]'), from(2, '甲 [[yi#^h-8f3a|乙]]')],
    ['2 mark', '1 mark'],
  ],
  [
    'the article, after the mark',
    [from(3, '[[yi]]'), from(1, '[[yi#^h-8f3a1c2d]]')],
    ['1 mark', '3 article'],
  ],
  ['both, once', [from(1, '[[yi]] [[yi#^h-8f3a1c2d]]')], ['1 mark']],
  ['the mark by another article', [from(1, '[[er#^h-8f3a1c2d]]'), from(2, '[[er#^h-8f3a]]')], ['1 mark']],
  ['another mark of the article', [from(1, '[[yi#^h-8f3a1c2e]]')], []],
  ['another article', [from(1, '[[er]]')], []],
  ['in code', [from(1, '`[[yi]]`')], []],
  ['from the trash', [from(1, '[[yi]]', true)], []],
  ['itself', [{ ...from(1, '[[yi]]'), id: TARGET.id }], []],
])('links to %s', (_, annotations, expected) => {
  const found = backlinksOf(TARGET, annotations);
  expect(found.map(({ annotation, to }) => `${annotation.id.at(-1)} ${to}`)).toEqual(expected);
});
