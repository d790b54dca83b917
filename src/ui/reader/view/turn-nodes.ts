import type { Element, ElementContent, Root, Text } from 'hast';

/** Deals with the text of one node, which begins at `at` in its block. */
type TurnText = (node: Text, at: number) => ElementContent[];

const isOutside = ({ properties }: Element): boolean =>
  properties['data-outside'] !== undefined || properties.dataOutside !== undefined;

/** Nodes of a block anew, text by text; what is no part of the text stays, and so does code, which says what it says. */
export function turnTexts(nodes: readonly ElementContent[], turn: TurnText): ElementContent[] {
  let at = 0;
  const visit = (children: readonly ElementContent[], isCode: boolean): ElementContent[] =>
    children.flatMap((node) => {
      if (node.type === 'text') {
        const start = at;
        at += node.value.length;
        return isCode ? [node] : turn(node, start);
      }
      if (node.type !== 'element' || isOutside(node)) return [node];
      return [{ ...node, children: visit(node.children, isCode || node.tagName === 'code') }];
    });
  return visit(nodes, false);
}

/** A block's text. */
export const textOf = (nodes: readonly ElementContent[]): string =>
  nodes
    .map((node) => {
      if (node.type === 'text') return node.value;
      return node.type === 'element' && !isOutside(node) ? textOf(node.children) : '';
    })
    .join('');

/** A rehype plugin's work: gives each block of a tree other inline nodes. Blocks of code are left alone. */
export function turnBlocks(
  node: Root | Element,
  turn: (nodes: readonly ElementContent[], start: number) => ElementContent[],
): void {
  for (const child of node.children) {
    if (child.type !== 'element') continue;
    const start = child.properties['data-start'] ?? child.properties.dataStart;
    if (start === undefined) turnBlocks(child, turn);
    else if (child.tagName !== 'code') child.children = turn(child.children, Number(start));
  }
}
