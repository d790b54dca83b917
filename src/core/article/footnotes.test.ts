import type { Nodes } from 'mdast';
import { expect, test } from 'vitest';
import { footnotesOf } from './footnotes.ts';
import type {} from './outside.ts';
import { parseBody } from './parse-article.ts';
import { walk } from './tree-walk.ts';

/** Its text, and what leads there and back. */
function shown(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'outside') {
    const [button] = node.data?.hChildren ?? [];
    return button?.type === 'element' ? JSON.stringify(button.properties) : '';
  }
  return 'children' in node ? node.children.map(shown).join('') : '';
}

test('a body’s footnotes come in the order of their numbers, each with a way back', () => {
  const body = parseBody('甲[^b]乙[^a]\n\n[^a]: 一\n\n[^b]: 二\n\n    三\n\n[^x]: 孤');
  expect(footnotesOf([{ nodes: body.children }]).map(shown)).toEqual([
    '二三{"data-back":1}',
    '一{"data-back":2}',
    '孤',
  ]);
  const calls: string[] = [];
  walk(body, (node) => node.type === 'paragraph' && calls.push(shown(node)));
  expect(calls[0]).toBe('甲{"data-call":1}乙{"data-call":2}');
});

test.each([
  ['a list', '[^1]: 一\n\n    - 二\n    - 三', '一二三{"data-back":1}'],
  ['a quotation', '[^1]: > 一', '一{"data-back":1}'],
  ['a list in a list', '[^1]: - 一\n      - 二', '一二{"data-back":1}'],
])('a footnote that ends with %s leads back too', (_, note, expected) =>
  expect(footnotesOf([{ nodes: parseBody(`甲[^1]\n\n${note}`).children }]).map(shown)).toEqual([expected]),
);

test('a list at the end is no footnotes', () => {
  expect(footnotesOf([{ nodes: parseBody('- 甲').children }])).toEqual([]);
  expect(footnotesOf([{ nodes: parseBody('').children }])).toEqual([]);
});
