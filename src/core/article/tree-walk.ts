import type { Nodes, Parents } from 'mdast';

export const isParent = (node: Nodes): node is Parents => 'children' in node;

/** Calls `visit` for every node below `parent`, in order, parents before children. */
export function walk(parent: Parents, visit: (node: Nodes) => void): void {
  for (const child of parent.children) {
    visit(child);
    if (isParent(child)) walk(child, visit);
  }
}

/**
 * Replaces each child for which `replace` gives nodes by those nodes, from the leaves up.
 * The caller answers with nodes that may stand where the child stood.
 */
export function replaceChildren(parent: Parents, replace: (node: Nodes) => Nodes[] | undefined): void {
  const children = parent.children.flatMap((child): Nodes[] => {
    if (isParent(child)) replaceChildren(child, replace);
    return replace(child) ?? [child];
  });
  // mdast types each parent's children apart; a replacement is of its child's own content kind.
  parent.children = children as typeof parent.children;
}
