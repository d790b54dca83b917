import type { Paragraph, PhrasingContent, Root } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { type Options, toMarkdown } from 'mdast-util-to-markdown';
import { DATELINE_GLUE } from './assembly/trace-article.ts';

/** Where an address stands, nothing is linked. */
const ADDRESSES = ['destinationLiteral', 'destinationRaw'] as const;

/** gfmToMarkdown lets through what GFM links all the same, with the escapes inside it: `www.\*`, `HTTP://\*`. */
export const NO_LINKS: Options = {
  unsafe: [
    { character: '.', before: '[Ww]', inConstruct: 'phrasing', notInConstruct: [...ADDRESSES] },
    { character: ':', before: '[A-Za-z]', inConstruct: 'phrasing', notInConstruct: [...ADDRESSES] },
    { character: '@', inConstruct: 'phrasing', notInConstruct: [...ADDRESSES] },
  ],
};

/**
 * Markdown whose parse gives back exactly these paragraphs as plain text: whatever looks like markup is escaped.
 * Paragraphs are one line each, with no white space at their ends.
 * @param dateline set in strong text before the first paragraph
 */
export function paragraphsToMarkdown(paragraphs: readonly string[], dateline?: string): string {
  const children = paragraphs.map((value, i): Paragraph => {
    const text: PhrasingContent = { type: 'text', value };
    if (dateline === undefined || i > 0) return { type: 'paragraph', children: [text] };
    const strong: PhrasingContent = { type: 'strong', children: [{ type: 'text', value: dateline }] };
    return { type: 'paragraph', children: [strong, { type: 'text', value: DATELINE_GLUE + value }] };
  });
  const root: Root = { type: 'root', children };
  return toMarkdown(root, { extensions: [gfmToMarkdown(), NO_LINKS] });
}
