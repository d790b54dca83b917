import type { Paragraph, Parent, Root, RootContent } from 'mdast';
import { replaceChildren, walk } from './tree-walk.ts';

declare module 'mdast' {
  interface RootContentMap {
    wide: Wide;
  }
}

/** A box that scrolls by itself, by key too, about what may be wider than the text: a table, code. */
export interface Wide extends Parent {
  readonly type: 'wide';
  children: RootContent[];
}

/** Frames tables and code, and tells paragraphs that are an image and nothing else. No text is touched. */
export function frameBlocks(tree: Root): void {
  walk(tree, (node) => {
    if (node.type === 'paragraph' && isPicture(node))
      node.data = { ...node.data, hProperties: { className: ['picture'] } };
  });
  replaceChildren(tree, (node) =>
    node.type === 'table' || node.type === 'code' ? [framed(node)] : undefined,
  );
}

const framed = (child: RootContent): Wide => ({
  type: 'wide',
  children: [child],
  data: { hName: 'div', hProperties: { className: ['wide'], tabIndex: 0 } },
});

const isPicture = ({ children }: Paragraph): boolean =>
  children.length === 1 && children[0]?.type === 'image';
