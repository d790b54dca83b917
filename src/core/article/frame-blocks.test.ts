import type { Nodes } from 'mdast';
import { expect, test } from 'vitest';
import { parseBody } from './parse-article.ts';

/** The types of a tree, with the classes that the screen gets. */
function shape(node: Nodes): string {
  const name = [node.type, node.data?.hProperties?.className ?? []].flat().join('.');
  const isShort = !('children' in node) || node.type === 'table' || node.type === 'paragraph';
  return isShort ? name : `${name}(${node.children.map(shape).join(' ')})`;
}

test.each([
  ['| 甲 |\n| - |\n| 乙 |', 'root(wide.wide(table))'],
  ['```\n甲\n```', 'root(wide.wide(code))'],
  ['> ```\n> 甲\n> ```', 'root(blockquote(wide.wide(code)))'],
  ['![甲](a.png)', 'root(paragraph.picture)'],
  ['甲![乙](a.png)', 'root(paragraph)'],
  ['甲`乙`', 'root(paragraph)'],
])('%j', (markdown, expected) => expect(shape(parseBody(markdown))).toBe(expected));
