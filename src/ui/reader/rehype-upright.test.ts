import fc from 'fast-check';
import type { ElementContent } from 'hast';
import { expect, test } from 'vitest';
import { uprightNumbers } from './rehype-upright.ts';

/** The text of nodes, upright numbers in brackets. */
const shown = (nodes: readonly ElementContent[]): string =>
  nodes
    .map((node) => {
      if (node.type === 'text') return node.value;
      if (node.type !== 'element') return '';
      const inner = shown(node.children);
      return node.properties.className ? `[${inner}]` : inner;
    })
    .join('');

const set = (value: string): string => shown(uprightNumbers([{ type: 'text', value }]));

test.each([
  ['between Han characters', '11月12日下午', '[11]月[12]日下午'],
  ['at both ends', '12和34', '[12]和[34]'],
  ['full-width punctuation beside it', '（12）', '（[12]）'],
  ['one digit, but neither three nor four', '1月，300天，2020年', '[1]月，300天，2020年'],
  ['beside a sign that lies with its number', '≥10、<5、a=1', '≥10、<5、a=1'],
  ['parts of a number', '3.14、12,500、12.5', '3.14、12,500、12.5'],
  ['a share, a time, a date', '12%、12:30、12/25', '12%、12:30、12/25'],
  ['a word', 'A12、12km', 'A12、12km'],
])('%s', (_, text, expected) => expect(set(text)).toBe(expected));

test('numbers in code and in what is outside the text stay', () => {
  const element = (tagName: string, properties = {}): ElementContent => ({
    type: 'element',
    tagName,
    properties,
    children: [{ type: 'text', value: '12' }],
  });
  expect(shown(uprightNumbers([element('code'), element('sup'), element('a', { dataOutside: '' })]))).toBe(
    '121212',
  );
  expect(shown(uprightNumbers([element('em')]))).toBe('[12]');
});

test('the text is the same', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('1', '20', '月', '.', ' ', 'a', '%', '≥')), (parts) => {
      expect(set(parts.join('')).replaceAll(/[[\]]/g, '')).toBe(parts.join(''));
    }),
  );
});
