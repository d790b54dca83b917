import type { Nodes, Root } from 'mdast';
import { isParent, walk } from './tree-walk.ts';

/** A line after a hard break begins with its text: spaces and tabs there go, as they do on the screen. */
export function trimAfterBreaks(tree: Root): void {
  walk(tree, (node) => {
    if (!isParent(node)) return;
    const children: Nodes[] = node.children;
    children.forEach((child, i) => {
      if (children[i - 1]?.type !== 'break') return;
      const first = isParent(child) ? child.children[0] : child;
      const isCode = first === child && child.type === 'inlineCode';
      if (first?.type === 'text' || (isCode && first?.type === 'inlineCode')) {
        first.value = first.value.replace(/^[\t ]+/, '');
      }
    });
  });
}
