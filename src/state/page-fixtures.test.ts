import type { Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { describe, expect, it } from 'vitest';
import { readPage } from '../core/article/page/bring-page.ts';
import { parseBody } from '../core/article/parse-article.ts';
import { projectArticle } from '../core/text/projection.ts';
import { pageTools } from './find-article.ts';
import { pageFixtures } from './page-fixtures.cases.ts';

/** A page's text as a browser shows it, which sets a `<q>` in quotation marks. */
const textOf = (node: Nodes): string => {
  if (node.type === 'text') return node.value;
  const within = 'children' in node ? node.children.map(textOf).join('') : '';
  return node.type === 'element' && node.tagName === 'q' ? `“${within}”` : within;
};

const withoutSpace = (text: string): string => text.replace(/\s+/g, '');
const oneLine = (text: string | null): string | undefined => text?.replace(/\s+/g, ' ').trim() || undefined;

describe.skipIf(!process.env.QUANDIAN_READABILITY)('the pages of Readability’s own tests', () => {
  it.each([...pageFixtures()])('$name', ({ source, expected, metadata }) => {
    const { markdown, front, origin } = readPage(source, pageTools);
    const { text } = projectArticle({ front: { headline: '' }, body: parseBody(markdown) });
    expect(withoutSpace(text)).toBe(withoutSpace(textOf(fromHtml(expected, { fragment: true }))));
    // Where Readability says nothing of the page, we may.
    const said = { headline: front.headline, byline: front.byline, ...origin };
    const { title, byline, siteName: site, publishedTime: published } = metadata;
    const owed = { headline: title, byline, site, published };
    for (const [key, value] of Object.entries(owed)) {
      if (oneLine(value)) expect(said[key as keyof typeof owed]).toBe(oneLine(value));
    }
  });
});
