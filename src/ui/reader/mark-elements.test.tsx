import commonmark from 'commonmark-spec';
import fc from 'fast-check';
import type { Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { createRef } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { toAnnotationId } from '../../core/annotation/annotation.ts';
import { type Article, toArticleId } from '../../core/article/article.ts';
import { parseArticle } from '../../core/article/parse-article.ts';
import { projectionCases } from '../../core/text/projection.cases.ts';
import { projectArticle } from '../../core/text/projection.ts';
import { sectionsOf } from '../../core/text/sections.ts';
import { InterfaceProvider } from '../kit/interface.tsx';
import { ArticleText } from './article-text.tsx';
import { type MarkElements, markElements } from './mark-elements.ts';
import type { SpokenMark } from './rehype-marks.ts';
import { SectionMounts } from './section-mounts.ts';

beforeAll(() => {
  vi.stubGlobal('location', { origin: 'https://a.example' });
  vi.stubGlobal('navigator', { languages: ['zh-CN'] });
});

const articleOf = (markdown: string): Article =>
  parseArticle({
    id: toArticleId('case'),
    language: 'zh-CN',
    front: {
      kicker: '引题',
      headline: '推动“援企服务 助力倍增”专项行动 持续走深',
      deck: '副题',
      byline: '记者 某',
    },
    markdown,
  });

function treeOf(article: Article, elements?: MarkElements): Nodes {
  const sections = sectionsOf(projectArticle(article));
  const html = renderToStaticMarkup(
    <InterfaceProvider>
      <ArticleText
        ref={createRef()}
        article={article}
        sections={sections}
        mounts={new SectionMounts(sections.length, sections.length)}
        elements={elements}
        onShowSource={() => {}}
      />
    </InterfaceProvider>,
  );
  return fromHtml(html, { fragment: true });
}

interface Shown {
  /** Each block's start and text. */
  readonly blocks: [start: number, text: string][];
  /** Per mark, the offsets of the characters in its elements. */
  readonly offsetsById: Map<string, number[]>;
}

/** What the projection knows of a rendered tree. */
function read(tree: Nodes): Shown {
  const shown: Shown = { blocks: [], offsetsById: new Map() };
  const visit = (node: Nodes, block: [number, string] | undefined, ids: readonly string[]): void => {
    if (node.type === 'text' && block) {
      for (const id of ids) {
        const offsets = shown.offsetsById.get(id) ?? [];
        for (let i = 0; i < node.value.length; i++) offsets.push(block[0] + block[1].length + i);
        shown.offsetsById.set(id, offsets);
      }
      block[1] += node.value;
    } else if (node.type === 'element') {
      const { dataOutside, dataStart, dataAnnotation } = node.properties;
      if (dataOutside !== undefined) return;
      const own: [number, string] | undefined = dataStart === undefined ? block : [Number(dataStart), ''];
      if (own && own !== block) shown.blocks.push(own);
      const marks = dataAnnotation === undefined ? ids : String(dataAnnotation).split(' ');
      for (const child of node.children) visit(child, own, marks);
    } else if (node.type === 'root') for (const child of node.children) visit(child, block, ids);
  };
  visit(tree, undefined, []);
  return shown;
}

const MARKDOWN = [...projectionCases, ...commonmark.tests].map(({ markdown }) =>
  markdown.replaceAll('→', '\t'),
);

/** Some text of all kinds, and marks on it. */
const marked = fc.array(fc.constantFrom(...MARKDOWN), { minLength: 1, maxLength: 6 }).chain((pieces) => {
  const article = articleOf(pieces.join('\n\n'));
  const { text } = projectArticle(article);
  const mark = fc
    .tuple(fc.nat({ max: text.length - 1 }), fc.integer({ min: 1, max: text.length }))
    .map(([start, length]) => ({ start, end: Math.min(text.length, start + length) }));
  return fc.array(mark, { maxLength: 7 }).map((ranges) => ({
    article,
    text,
    marks: ranges.map(
      ({ start, end }, i): SpokenMark => ({
        id: toAnnotationId(`m${i}`),
        start,
        end,
        begins: `(m${i}`,
        goesOn: `…m${i}`,
        ends: `m${i})`,
      }),
    ),
  }));
});

describe('marks as elements', () => {
  test('leave every block its text, and hold exactly the marks’ characters', () => {
    fc.assert(
      fc.property(marked, ({ article, marks }) => {
        const plain = read(treeOf(article));
        const { blocks, offsetsById } = read(treeOf(article, markElements(marks)));
        expect(blocks).toEqual(plain.blocks);
        const offsets = blocks.flatMap(([start, text]) =>
          Array.from({ length: text.length }, (_, i) => start + i),
        );
        for (const { id, start, end } of marks)
          expect(offsetsById.get(id) ?? []).toEqual(offsets.filter((at) => start <= at && at < end));
      }),
      { numRuns: 300 },
    );
  }, 60_000);

  test('begin once and end once, in the headline as in the body', () => {
    const article = articleOf('甲**乙**丙[丁](u)\n\n| 戊 | 己 |\n| - | - |\n\n庚');
    const { text } = projectArticle(article);
    const mark = (id: string, from: string, to: string): SpokenMark => ({
      id: toAnnotationId(id),
      start: text.indexOf(from),
      end: text.indexOf(to) + to.length,
      begins: `(${id}`,
      goesOn: `…${id}`,
      ends: `${id})`,
    });
    const marks = [mark('a', '引题', '庚'), mark('b', '服务 助力', '专项行动 持'), mark('c', '乙', '丁')];
    const edges = (name: string): string[] => {
      const found: string[] = [];
      const visit = (node: Nodes): void => {
        if (node.type === 'element' && node.properties[name] !== undefined)
          found.push(...String(node.properties[name]).split(' '));
        if ('children' in node) node.children.forEach(visit);
      };
      visit(treeOf(article, markElements(marks)));
      return found;
    };
    expect(edges('dataBegins').filter((words) => words.startsWith('('))).toEqual(['(a', '(b', '(c']);
    expect(edges('dataEnds')).toEqual(['b)', 'c)', 'a)']);
  });

  test('a name in the headline that is marked whole stays one element', () => {
    const article = articleOf('');
    const { text } = projectArticle(article);
    const start = text.indexOf('推动');
    const end = text.indexOf(' 持续');
    const all = markElements([{ id: toAnnotationId('a'), start, end, begins: '(', goesOn: '…', ends: ')' }]);
    const count = (node: Nodes): number =>
      (node.type === 'element' && node.tagName === 'mark' ? 1 : 0) +
      ('children' in node ? node.children.reduce((sum, child) => sum + count(child), 0) : 0);
    expect(count(treeOf(article, all))).toBe(1);
  });
});

test('a section is set anew only where a mark in it has changed', () => {
  const one = { start: 0, end: 10 };
  const other = { start: 11, end: 20 };
  const mark = (id: string, start: number, end: number, begins = '('): SpokenMark => ({
    id: toAnnotationId(id),
    start,
    end,
    begins,
    goesOn: '…',
    ends: ')',
  });
  const inBoth = (marks: readonly SpokenMark[]) => {
    const elements = markElements(marks);
    return [one, other].map((section) => elements.pluginsIn(section));
  };
  const [first, second] = inBoth([mark('a', 2, 4), mark('b', 12, 14)]);
  expect(inBoth([mark('a', 2, 4), mark('b', 12, 14)])).toEqual([first, second]);
  const [same, changed] = inBoth([mark('a', 2, 4), mark('b', 12, 14, 'with a note (')]);
  expect(same).toBe(first);
  expect(changed).not.toBe(second);
  expect(inBoth([mark('a', 2, 4)])[0]).toBe(first);
  expect(inBoth([])[1]).toEqual([]);
});
