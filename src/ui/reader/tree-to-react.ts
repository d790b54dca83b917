import type { ElementContent } from 'hast';
import { createElement, type ReactNode } from 'react';

/** The React children of a few plain nodes; of their properties, classes and `data-` attributes are known here. */
export const treeToReact = (nodes: readonly ElementContent[]): ReactNode[] =>
  nodes.map((node, key) => {
    if (node.type === 'text') return node.value;
    if (node.type !== 'element') return null;
    const { className, ...data } = node.properties;
    const properties = { key, ...data, ...(className ? { className: [className].flat().join(' ') } : {}) };
    return createElement(node.tagName, properties, ...treeToReact(node.children));
  });
