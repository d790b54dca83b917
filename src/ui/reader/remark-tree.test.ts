import type { Root } from 'mdast';
import { expect, test } from 'vitest';
import { parseMarkdown } from '../../core/article/markdown-tree.ts';
import { remarkTree } from './remark-tree.ts';

/** The classes that a tree's nodes get, with their text. */
function classesIn(tree: Root): string[] {
  return JSON.stringify(tree).match(/"className":\[[^\]]*\]/g) ?? [];
}

const DATELINE = ['"className":["dateline"]'];

test('the tree handed over stands in place of what would be parsed', () => {
  const tree = parseMarkdown('甲');
  const processor: { parser?: () => Root } = {};
  remarkTree.call(processor, { tree, dateline: undefined });
  expect(processor.parser?.()).toBe(tree);
});

test.each<[string, string, string | undefined, string[]]>([
  ['strong text that is the dateline', '**本报讯** 正文', '本报讯', DATELINE],
  ['after a definition, which is no text', '[a]: u\n\n**本报讯** 正文', '本报讯', DATELINE],
  ['another strong text', '**注意** 正文', '本报讯', []],
  ['no dateline', '**本报讯** 正文', undefined, []],
  ['later in the paragraph', '昨日 **本报讯** 正文', '本报讯', []],
  ['in a later paragraph', '正文\n\n**本报讯** 正文', '本报讯', []],
  ['in a heading', '# **本报讯**', '本报讯', []],
  ['emphasis', '*本报讯* 正文', '本报讯', []],
  ['nothing', '', '本报讯', []],
])('%s', (_, markdown, dateline, classes) => {
  const tree = parseMarkdown(markdown);
  remarkTree.call({}, { tree, dateline });
  expect(classesIn(tree)).toEqual(classes);
});
