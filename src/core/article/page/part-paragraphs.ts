import type { Nodes, Parents, PhrasingContent, Root } from 'mdast';
import { isParent, replaceChildren } from '../tree-walk.ts';

/** How Chinese pages set a paragraph in: spaces as wide as a character, or several that do not break. */
const INDENT = /^(?:\u3000|\u00a0{2})[\u3000\u00a0 ]*/;

/**
 * Brings line breaks to where Markdown has them: none at the ends of a block or of emphasis. Two in a row part
 * paragraphs, as does one before a line that is set in; the indents go, as the reading room has its own.
 */
export function partParagraphs(tree: Root): void {
  replaceChildren(tree, (node) => {
    if (isInline(node)) return withoutOuterBreaks(node);
    if (node.type === 'heading' || node.type === 'tableCell') {
      node.children = joined(linesOf(node.children)) as typeof node.children;
      return undefined;
    }
    if (node.type !== 'paragraph') return undefined;
    const paragraphs: PhrasingContent[][][] = [];
    let isNew = true;
    for (const line of linesOf(node.children)) {
      const first = line[0];
      const isIn = first?.type === 'text' && INDENT.test(first.value);
      if (isIn) first.value = first.value.replace(INDENT, '');
      if (isIn || isNew) paragraphs.push([]);
      isNew = !line.some(says);
      if (!isNew) paragraphs.at(-1)?.push(line);
    }
    return paragraphs
      .filter((lines) => lines.length > 0)
      .map((lines): Nodes => ({ type: 'paragraph', children: joined(lines) }));
  });
}

const isInline = (node: Nodes): node is Extract<Nodes, { type: 'strong' | 'emphasis' | 'delete' | 'link' }> =>
  ['strong', 'emphasis', 'delete', 'link'].includes(node.type);

/** What emphasis or a link holds, its outer breaks outside; what it holds besides is one line, or lines. */
function withoutOuterBreaks(node: Parents & Nodes): Nodes[] {
  const lines = linesOf(node.children as PhrasingContent[]);
  const shown = lines.filter((line) => line.some(says));
  const [first, last] = [
    lines.findIndex((line) => line.some(says)),
    lines.findLastIndex((line) => line.some(says)),
  ];
  const breaks = (count: number): Nodes[] => Array.from({ length: count }, () => ({ type: 'break' }));
  if (first < 0) return breaks(lines.length - 1);
  node.children = joined(shown) as typeof node.children;
  return [...breaks(first), node, ...breaks(lines.length - 1 - last)];
}

/** What stands between breaks, without the white space about them. */
function linesOf(children: readonly PhrasingContent[]): PhrasingContent[][] {
  const lines: PhrasingContent[][] = [[]];
  for (const child of children) {
    if (child.type === 'break') lines.push([]);
    else lines.at(-1)?.push(child);
  }
  return lines;
}

const joined = (lines: readonly PhrasingContent[][]): PhrasingContent[] =>
  lines
    .filter((line) => line.some(says))
    .flatMap((line, i) => (i === 0 ? line : [{ type: 'break' }, ...line]));

const says = (node: Nodes): boolean =>
  node.type === 'image' ||
  ('value' in node ? node.value.trim() !== '' : isParent(node) && node.children.some(says));
