import type { Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { dropExcessCells } from './drop-excess-cells.ts';
import { frameBlocks } from './frame-blocks.ts';
import { closeSoftBreaks } from './soft-breaks.ts';
import { takeFootnotes } from './take-footnotes.ts';
import { takeHtml } from './take-html.ts';
import { takeReferences } from './take-references.ts';
import { trimAfterBreaks } from './trim-after-breaks.ts';

/**
 * The Markdown tree (mdast, GFM) that both the projection and the screen are made from. What would give the
 * screen text that the projection has not, or the reverse, is settled here once: soft line breaks, raw HTML,
 * footnotes, references, list checkboxes, and how lines end.
 */
export function parseMarkdown(markdown: string): Root {
  const tree = fromMarkdown(markdown.replace(/\r\n?/g, '\n'), {
    extensions: [gfm()],
    mdastExtensions: [gfmFromMarkdown()],
  });
  takeReferences(tree);
  dropExcessCells(tree);
  takeFootnotes(tree);
  takeHtml(tree);
  closeSoftBreaks(tree);
  trimAfterBreaks(tree);
  frameBlocks(tree);
  return tree;
}
