import type { Nodes, Root } from 'hast';

/** A rehype plugin that takes off the line feed which mdast-util-to-hast puts after a code block's text. */
export function rehypePlainCode(): (tree: Root) => void {
  return trim;
}

function trim(node: Nodes): void {
  if (!('children' in node)) return;
  for (const child of node.children) {
    const [text] = 'children' in child ? child.children : [];
    const isCode = node.type === 'element' && node.tagName === 'pre';
    if (isCode && text?.type === 'text') text.value = text.value.replace(/\n$/, '');
    else trim(child);
  }
}
