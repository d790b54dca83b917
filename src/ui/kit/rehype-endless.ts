import type { Element, ElementContent, Root, RootContent, Text } from 'hast';
import { piecesOf } from '../../core/text/endless-word.ts';

/** A rehype plugin that lets lines break in words without end; the texts stay what they are. */
export const rehypeEndless = () => partIn;

function partIn(parent: Root | Element): void {
  const children: readonly RootContent[] = parent.children;
  if (children.some(({ type }) => type === 'text')) {
    parent.children = children.flatMap((child): RootContent[] =>
      child.type === 'text' ? parted(child.value) : [child],
    ) as ElementContent[]; // nothing came in that was not there, but elements
  }
  for (const child of parent.children) if (child.type === 'element') partIn(child);
}

const parted = (value: string): ElementContent[] =>
  piecesOf(value).flatMap((piece, i): ElementContent[] =>
    i === 0 ? [textOf(piece)] : [breakOf(), textOf(piece)],
  );

const textOf = (value: string): Text => ({ type: 'text', value });

const breakOf = (): Element => ({ type: 'element', tagName: 'wbr', properties: {}, children: [] });
