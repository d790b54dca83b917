import type { Element, ElementContent, Root, RootContent } from 'hast';

/** Two digits by themselves: neither part of a longer number nor of a word, a time, a date or a share. */
const NUMBER = /(?<![A-Za-z\d.,:/%+-])\d{2}(?![A-Za-z\d.,:/%+-])/g;

/** Whether a text may hold a number to be set upright: what does not is left as it is. */
export const hasNumber = (text: string): boolean => text.search(NUMBER) >= 0;

/** Elements whose text is left as it is. */
const LEFT = ['code', 'pre', 'table', 'sup', 'ruby'];

/** For vertical lines: puts each number of two digits into a `span.upright`, which is set across the line. */
export function uprightNumbers(nodes: readonly ElementContent[]): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    if (node.type === 'text') return split(node.value);
    if (node.type !== 'element' || isLeft(node)) return [node];
    return [{ ...node, children: uprightNumbers(node.children) }];
  });
}

/** The same for a tree, as a rehype plugin. */
export const rehypeUpright = () => (tree: Root) => {
  tree.children = tree.children.flatMap((node): RootContent[] =>
    node.type === 'doctype' ? [node] : uprightNumbers([node]),
  );
};

const isLeft = ({ tagName, properties }: Element): boolean =>
  LEFT.includes(tagName) || properties['data-outside'] !== undefined || properties.dataOutside !== undefined;

function split(value: string): ElementContent[] {
  const nodes: ElementContent[] = [];
  let at = 0;
  const put = (end: number): void => {
    if (end > at) nodes.push({ type: 'text', value: value.slice(at, end) });
  };
  for (const { index, 0: number } of value.matchAll(NUMBER)) {
    put(index);
    nodes.push({
      type: 'element',
      tagName: 'span',
      properties: { className: ['upright'] },
      children: [{ type: 'text', value: number }],
    });
    at = index + number.length;
  }
  put(value.length);
  return nodes;
}
