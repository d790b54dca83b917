import type { Root as PageRoot } from 'hast';
import { toMdast } from 'hast-util-to-mdast';
import type { Paragraph, Root } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';
import { NO_LINKS } from '../paragraphs-to-markdown.ts';
import { partParagraphs } from './part-paragraphs.ts';

/** The Markdown of a clean page (`cleanPage`). */
export function pageToMarkdown(page: PageRoot): string {
  const tree = toMdast(page, { document: true, quotes: ['“”', '‘’'] });
  const root: Root = tree.type === 'root' ? tree : { type: 'root', children: [tree as Paragraph] };
  partParagraphs(root);
  return toMarkdown(root, {
    bullet: '-',
    resourceLink: true,
    rule: '-',
    // Cells are not set under one another: one long cell would make all others of its column as long.
    extensions: [gfmToMarkdown({ tablePipeAlign: false }), NO_LINKS],
  }).trim();
}
