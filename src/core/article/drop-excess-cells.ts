import type { Root } from 'mdast';
import { walk } from './tree-walk.ts';

/** A table's rows have as many cells as its head; the excess is ignored (GFM 4.10), by the screen as well. */
export function dropExcessCells(tree: Root): void {
  walk(tree, (node) => {
    if (node.type !== 'table') return;
    const columns = node.children[0]?.children.length ?? 0;
    for (const row of node.children) row.children = row.children.slice(0, columns);
  });
}
