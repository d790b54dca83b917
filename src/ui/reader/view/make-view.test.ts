import fc from 'fast-check';
import type { ElementContent, Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { describe, expect, test } from 'vitest';
import { toAnnotationId } from '../../../core/annotation/annotation.ts';
import { indexMarks } from '../../../core/annotation/mark-index.ts';
import { wrapMarks } from '../rehype-marks.ts';
import { makeView } from './make-view.ts';
import { textOf, turnBlocks } from './turn-nodes.ts';

const nodesOf = (html: string): ElementContent[] =>
  fromHtml(html, { fragment: true }).children.flatMap((node) => (node.type === 'doctype' ? [] : node));

/** Elements by name, readings in brackets. */
function write(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (!('children' in node)) return '';
  const inner = node.children.map(write).join('');
  if (node.type !== 'element') return inner;
  if (node.tagName === 'rt') return `(${node.properties['data-p']})`;
  return node.tagName === 'ruby' ? inner : `<${node.tagName}>${inner}</${node.tagName}>`;
}
const written = (nodes: readonly ElementContent[]): string => nodes.map(write).join('');

/** Converts by whole words, and reads Han characters by their place. */
const parts = {
  punctuation: 'full',
  quotes: 'single',
  characters: (text: string) => text.replace(/(?<!皇)后/g, '後'),
} as const;
/** A reading for each code unit that stands at an even offset. */
const readingsOf = (start: number, end: number) =>
  Array.from({ length: end - start }, (_, i) => ((start + i) % 2 === 0 ? `p${start + i}` : ''));

describe('a view', () => {
  test('turns a block whole, whatever elements it is cut into', () => {
    const { set } = makeView(parts);
    expect(written(set(nodesOf('皇<b>后</b>在<i>后</i>,“<a>好</a>”')))).toBe(
      '皇<b>后</b>在<i>後</i>，「<a>好</a>」',
    );
  });

  test('leaves code and what is no part of the text as they are, and counts the code', () => {
    const { set, over } = makeView({ ...parts, readingsOf });
    const nodes = nodesOf('后<code>后</code><sup data-outside>后</sup>后');
    expect(written(over(set(nodes), 6))).toBe('後(p6)<code>后</code><sup>后</sup>後(p8)');
  });

  test('leaves a text whose length would change', () => {
    const { set } = makeView({ punctuation: 'printed', quotes: 'printed', characters: () => '短' });
    expect(written(set(nodesOf('很<b>长</b>')))).toBe('很<b>长</b>');
  });

  test('sets readings over the characters that have one, within the elements of marks', () => {
    const { over } = makeView({ ...parts, readingsOf: () => ['a', 'b', 'c', '', 'e'] });
    const mark = { id: toAnnotationId('a'), start: 11, end: 13, begins: '', goesOn: '', ends: '' };
    const marked = wrapMarks(nodesOf('甲乙<b>丙A丁</b>'), 10, indexMarks([mark]));
    expect(written(over(marked, 10))).toBe('甲(a)<mark>乙(b)</mark><b><mark>丙(c)</mark>A丁(e)</b>');
  });

  test('sets one ruby for neighbours', () => {
    const { over } = makeView({ ...parts, readingsOf: () => ['a', 'b', '', 'd'] });
    expect(
      over(nodesOf('甲乙，丙'), 0).map((node) => (node.type === 'element' ? node.tagName : 'text')),
    ).toEqual(['ruby', 'text', 'ruby']);
  });

  test('has no readings from afar', () => {
    const { far } = makeView({ ...parts, readingsOf });
    expect(written(far?.over(nodesOf('后'), 0) ?? [])).toBe('后');
    expect(makeView(parts).far).toBeUndefined();
  });

  test('turns every block of a tree but those of code', () => {
    const tree = fromHtml(
      '<h2 data-start="0">后</h2><ul><li><p data-start="2">后</p></li></ul><pre><code data-start="4">后</code></pre>',
      { fragment: true },
    );
    turnBlocks(tree, makeView(parts).set);
    expect(write(tree)).toBe('<h2>後</h2><ul><li><p>後</p></li></ul><pre><code>后</code></pre>');
  });

  test('keeps the length of every text node’s block, and changes nothing it was given', () => {
    const piece = fc.constantFrom(
      '后',
      '皇后',
      '𠮷',
      ',',
      '“',
      '”',
      'a',
      '<b>后</b>',
      '<code>,</code>',
      '<br>',
    );
    const quotes = fc.constantFrom('printed' as const, 'single' as const, 'double' as const);
    fc.assert(
      fc.property(fc.array(piece), quotes, fc.boolean(), (pieces, chosen, isRead) => {
        const nodes = nodesOf(pieces.join(''));
        const before = structuredClone(nodes);
        const view = makeView({ ...parts, quotes: chosen, ...(isRead && { readingsOf }) });
        expect(textOf(view.over(view.set(nodes), 0)).length).toBe(textOf(nodes).length);
        expect(nodes).toEqual(before);
      }),
    );
  });
});
