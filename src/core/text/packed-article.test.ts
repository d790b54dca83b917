import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toArticleId } from '../article/article.ts';
import { ownToArticle } from '../article/bring-in.ts';
import { packArticle, unpackArticle } from './packed-article.ts';
import { projectionCases } from './projection.cases.ts';
import { projectArticle } from './projection.ts';
import { sectionsOf } from './sections.ts';

const articleOf = (markdown: string, headline: string) =>
  ownToArticle({ id: toArticleId('one'), language: 'zh-CN', front: { headline, byline: '某人' } }, markdown);

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

test('a packed article is the article, its projection and its sections', () => {
  const pieces = fc.constantFrom(...projectionCases.map(({ markdown }) => markdown), '## 甲\n\n乙'.repeat(9));
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 40 }), fc.constantFrom('题', ''), (parts, headline) => {
      const article = articleOf(parts.join('\n\n'), headline);
      const projection = projectArticle(article);
      const sections = sectionsOf(projection);
      const packed = structuredClone(packArticle(articleOf(parts.join('\n\n'), headline)));
      const unpacked = unpackArticle(packed);
      expect(
        sectionsOf(unpacked.projection).map(({ start, end, blocks, nodes }) => ({
          start,
          end,
          blocks,
          nodes,
        })),
      ).toEqual(plain(sections));
      expect(unpacked.projection.blocks).toEqual(projection.blocks);
      expect(unpacked.projection.text).toBe(projection.text);
      expect(unpacked.projection.revision).toBe(projection.revision);
      // A worker that is sent it gets the tree.
      expect(structuredClone(unpacked.article)).toEqual(plain(article));
      expect(projectArticle(unpacked.article).text).toBe(projection.text);
    }),
    { numRuns: 60 },
  );
});

test('a section is read when it is asked for, and once', () => {
  const packed = packArticle(articleOf('甲\n\n乙', '题'));
  const [front, first] = sectionsOf(
    unpackArticle({
      ...packed,
      sections: packed.sections.map((one, i) => (i === 0 ? { ...one, nodes: '?' } : one)),
    }).projection,
  );
  expect(first?.nodes).toBe(first?.nodes);
  expect(() => front?.nodes).toThrow(SyntaxError);
});
