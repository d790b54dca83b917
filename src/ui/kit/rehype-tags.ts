import type { ElementContent, Root } from 'hast';
import { spanText } from './span-text.ts';

/** A tag's sign with the word after it, or what of a long one may stand on one line. */
const TAG = /(?<![^\s\p{P}]|[#＃&/\\])[#＃][\p{L}\p{N}\p{M}_/-]{1,8}/gu;

const TAGS = {
  className: 'whole',
  left: ['code', 'pre'],
  rangesIn: (text: string) =>
    [...text.matchAll(TAG)].map(({ index, 0: tag }) => ({ start: index, end: index + tag.length })),
};

/** A rehype plugin for notes: browsers let a line end between a tag's sign and its first Han character. */
export const rehypeTags = () => (tree: Root) => {
  tree.children = spanText(tree.children as ElementContent[], TAGS); // of Markdown, which has no doctype
};
