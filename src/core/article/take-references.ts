import type { Definition, Root } from 'mdast';
import { replaceChildren, walk } from './tree-walk.ts';

/** Turns `[text][id]` and `![alt][id]` into plain links and images, so that any part of the tree stands alone. */
export function takeReferences(tree: Root): void {
  const definitions = new Map<string, Definition>();
  walk(tree, (node) => {
    if (node.type === 'definition' && !definitions.has(node.identifier))
      definitions.set(node.identifier, node);
  });
  replaceChildren(tree, (node) => {
    if (node.type === 'definition') return [];
    if (node.type !== 'linkReference' && node.type !== 'imageReference') return undefined;
    const target = definitions.get(node.identifier);
    if (!target) return undefined;
    const { url, title = null } = target;
    return node.type === 'linkReference'
      ? [{ type: 'link', url, title, children: node.children }]
      : [{ type: 'image', url, title, alt: node.alt ?? null }];
  });
}
