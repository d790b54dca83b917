import commonmark from 'commonmark-spec';
import fc from 'fast-check';
import type { Element, Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { createRef } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { type Article, toArticleId } from '../../core/article/article.ts';
import { parseArticle } from '../../core/article/parse-article.ts';
import { frontCases, projectionCases } from '../../core/text/projection.cases.ts';
import { type Projection, projectArticle } from '../../core/text/projection.ts';
import { sectionsOf } from '../../core/text/sections.ts';
import { readSeeds } from '../../seed/read-seeds.ts';
import { InterfaceProvider } from '../kit/interface.tsx';
import { ArticleText } from './article-text.tsx';
import { SectionMounts } from './section-mounts.ts';

beforeAll(() => {
  vi.stubGlobal('location', { origin: 'https://a.example' });
  vi.stubGlobal('navigator', { languages: ['zh-CN'] });
});

const articleOf = (markdown: string): Article =>
  parseArticle({
    id: toArticleId('case'),
    language: 'zh-CN',
    front: { kicker: '引题', headline: '主题 “一 二”三', deck: '副题', byline: '记者 某' },
    markdown,
  });

interface ShownBlock {
  readonly start: number;
  readonly text: string;
}

function htmlOf(article: Article, projection: Projection): string {
  const sections = sectionsOf(projection);
  const mounts = new SectionMounts(sections.length, sections.length);
  return renderToStaticMarkup(
    <InterfaceProvider>
      <ArticleText
        ref={createRef()}
        article={article}
        sections={sections}
        mounts={mounts}
        onShowSource={() => {}}
      />
    </InterfaceProvider>,
  );
}

/** The blocks of the rendered article, and their text without what is marked as outside. */
function shownBlocks(article: Article): ShownBlock[] {
  const blocks: ShownBlock[] = [];
  const visit = (node: Nodes): void => {
    if (node.type === 'element' && node.properties.dataStart !== undefined) {
      blocks.push({ start: Number(node.properties.dataStart), text: textOf(node) });
    } else if ('children' in node) node.children.forEach(visit);
  };
  visit(fromHtml(htmlOf(article, projectArticle(article)), { fragment: true }));
  return blocks;
}

function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  const isOutside = (element: Element): boolean => element.properties.dataOutside !== undefined;
  if (!('children' in node) || (node.type === 'element' && isOutside(node))) return '';
  return node.children.map(textOf).join('');
}

/** What the screen shows is what the projection says: each block once, in order, character for character. */
function expectHeld(article: Article): void {
  const { text, blocks } = projectArticle(article);
  expect(shownBlocks(article)).toEqual(
    blocks.map(({ start, end }) => ({ start, text: text.slice(start, end) })),
  );
}

/** What Markdown is made of, the awkward parts among it. */
const PIECES = [
  ...['中', '文', '𠮷', '，', '”', '“', '…', '　', 'a ', 'b', '\u00a0', '\u200b'],
  ...['\n', '\n\n', '  \n', '\\\n', '\r', '\r\n', '\t', '    ', '&#13;', '&#10;', '&#32;', '&amp;', '&nbsp;'],
  ...['*', '**', '~~', '`', '```\n', '\\', '# ', '## ', '==\n', '---\n', '- ', '1. ', '- [x] ', '> '],
  ...['|', '| - |\n', '| a | b |\n'],
  ...['[', '](u)', '![', '[a]', '![x][a]', '[a]: u\n', 'https://a.example ', '<b@a.example>'],
  ...['[^a]', '[^a]: ', '[^b]', '[^b]: '],
  ...['<br>', '<br/>', '<b>', '</b>', '<div>', '</div>', '<p title=">">', '<td>', '<li>', '</ul>'],
  ...['<ruby>', '<rt>', '</rt>', '</ruby>', '<script>', '</script>', '<!--', '-->', '<?', '<!A '],
];

describe('the screen shows the projection', () => {
  test.each(projectionCases)('$name', ({ markdown }) => expectHeld(articleOf(markdown)));

  test.each(frontCases)('$name', ({ front, markdown }) => expectHeld({ ...articleOf(markdown), front }));

  test.each(readSeeds('seeds').pages.flatMap(({ articles }) => articles))('$id', (source) =>
    expectHeld(parseArticle(source)),
  );

  test.each(commonmark.tests)('CommonMark $number, $section', ({ markdown }) =>
    expectHeld(articleOf(markdown.replaceAll('→', '\t'))),
  );

  test('whatever the Markdown', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 24 }), (pieces) =>
        expectHeld(articleOf(pieces.join(''))),
      ),
      { numRuns: 500 },
    );
  }, 60_000);

  test('as often as it is rendered from one projection', () => {
    const article = articleOf(projectionCases.map(({ markdown }) => markdown).join('\n\n'));
    const projection = projectArticle(article);
    const first = htmlOf(article, projection);
    expect(htmlOf(article, projection)).toBe(first);
  });
});
