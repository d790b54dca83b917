import type { Nodes, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import type { TextRange } from '../text/offset.ts';

/** A longer note is not parsed: the time grows with the square of the length, to 1 s here for the worst found. */
const MAX_PARSED = 30_000;
/** Quotations and lists within one another, on one line. The parser nests as deep as they do. */
const TOO_DEEP = /^(?:[ \t]*(?:>|[-+*]|\d{1,9}[.)])){50}/m;
/** Inline markup does not matter here, and some of it takes the parser long; code does, as escapes show in it. */
const BLOCKS_AND_CODE = {
  disable: {
    null: [
      'attention',
      'autolink',
      'htmlText',
      'labelStartImage',
      'labelStartLink',
      'labelEnd',
      'definition',
    ],
  },
};

/** The blocks of a note, and its code; undefined where it is too long or too deep to tell. */
export function parseBlocks(markdown: string): Root | undefined {
  if (markdown.length > MAX_PARSED || TOO_DEEP.test(markdown)) return undefined;
  return fromMarkdown(markdown, { extensions: [BLOCKS_AND_CODE] });
}

/** Where a note says that what is written is no markup, in UTF-16 code units of it. */
export const codeOf = (note: string): TextRange[] => codeIn(parseBlocks(note) ?? NOTHING);

const NOTHING: Root = { type: 'root', children: [] };

function codeIn(node: Nodes): TextRange[] {
  if (node.type === 'code' || node.type === 'inlineCode') {
    return [{ start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 }];
  }
  return 'children' in node ? node.children.flatMap(codeIn) : [];
}
