import type { ElementContent, Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { describe, expect, test } from 'vitest';
import { toAnnotationId } from '../../core/annotation/annotation.ts';
import { indexMarks } from '../../core/annotation/mark-index.ts';
import { rehypeMarksCases } from './rehype-marks.cases.ts';
import { rehypeMarks, type SpokenMark, wrapMarks } from './rehype-marks.ts';

const spoken = (marks: Readonly<Record<string, readonly [number, number]>>): SpokenMark[] =>
  Object.entries(marks).map(([id, [start, end]]) => ({
    id: toAnnotationId(id),
    start,
    end,
    begins: id,
    goesOn: `…${id}`,
    ends: id,
  }));

const VOID = ['br', 'hr', 'img', 'wbr'];

/** HTML as the cases have it. */
function write(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (!('children' in node)) return '';
  const inner = node.children.map(write).join('');
  if (node.type === 'root') return inner;
  const { tagName, properties } = node;
  if (tagName === 'mark') {
    const { 'data-annotation': id, 'data-begins': begins, 'data-ends': ends } = properties;
    const edges = `${begins === undefined ? '' : ` begins=${begins}`}${ends === undefined ? '' : ` ends=${ends}`}`;
    return `<mark ${id}${edges}>${inner}</mark>`;
  }
  const written = Object.entries(properties).map(([name, value]) => {
    const attribute = name.replace(/^data[A-Z]/, (head) => `data-${head.slice(4).toLowerCase()}`);
    return ` ${attribute.replace('className', 'class')}="${value}"`;
  });
  return `<${tagName}${written.join('')}>${inner}${VOID.includes(tagName) ? '' : `</${tagName}>`}`;
}

describe('rehypeMarks', () => {
  test.each(rehypeMarksCases)('$name', ({ html, marks, marked }) => {
    const tree = fromHtml(html, { fragment: true });
    expect(write(tree), 'the case is written as the test writes it').toBe(html);
    rehypeMarks(indexMarks(spoken(marks)))(tree);
    expect(write(tree)).toBe(marked);
  });

  test('wrapMarks leaves what it was given as it was', () => {
    const children: ElementContent[] = fromHtml('甲<em>乙丙</em>', { fragment: true }).children.flatMap(
      (node) => (node.type === 'doctype' ? [] : node),
    );
    const before = structuredClone(children);
    const wrapped = wrapMarks(children, 7, indexMarks(spoken({ a: [8, 9] })));
    expect(write({ type: 'root', children: wrapped })).toBe('甲<em><mark a begins=a ends=a>乙</mark>丙</em>');
    expect(children).toEqual(before);
  });
});
