import type { Paragraph, Root, Strong } from 'mdast';

interface TreeOptions {
  readonly tree: Root;
  /** The strong text that opens the body of a newspaper's article, 本报讯. */
  readonly dateline: string | undefined;
}

/** A remark plugin that hands over a tree already parsed: nothing is parsed in its stead. */
export function remarkTree(this: { parser?: unknown }, { tree, dateline }: TreeOptions): void {
  const [first] = tree.children;
  const strong = first?.type === 'paragraph' ? datelineOf(first, dateline) : undefined;
  if (strong) strong.data = { ...strong.data, hProperties: { className: ['dateline'] } };
  this.parser = () => tree;
}

function datelineOf(paragraph: Paragraph, dateline: string | undefined): Strong | undefined {
  const [first] = paragraph.children;
  if (first?.type !== 'strong') return undefined;
  const [text] = first.children;
  return text?.type === 'text' && text.value === dateline ? first : undefined;
}
