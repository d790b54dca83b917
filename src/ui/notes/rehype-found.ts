import type { Element, ElementContent, Root, RootContent, Text } from 'hast';
import { foldedText } from '../../core/search/search-folding.ts';
import { foundRanges } from './found-ranges.ts';

/** Marks what was searched for in the texts of a tree. */
export const rehypeFound = (query: string) => (tree: Root) => markIn(tree, query);

function markIn(parent: Root | Element, query: string): void {
  const children: readonly RootContent[] = parent.children;
  const next = children.flatMap((child): RootContent[] =>
    child.type === 'text' ? marked(child, query) : [child],
  );
  parent.children = next as ElementContent[]; // nothing came in that was not there, but elements
  for (const child of next) if (child.type === 'element' && child.tagName !== 'mark') markIn(child, query);
}

function marked(text: Text, query: string): ElementContent[] {
  const { value } = text;
  const ranges = foundRanges(foldedText(value), query);
  if (ranges.length === 0) return [text];
  const pieces = ranges.flatMap(({ start, end }, i): ElementContent[] => [
    { type: 'text', value: value.slice(ranges[i - 1]?.end ?? 0, start) },
    markOf(value.slice(start, end)),
  ]);
  return [...pieces, { type: 'text', value: value.slice(ranges.at(-1)?.end) }];
}

const markOf = (value: string): Element => ({
  type: 'element',
  tagName: 'mark',
  properties: {},
  children: [{ type: 'text', value }],
});
