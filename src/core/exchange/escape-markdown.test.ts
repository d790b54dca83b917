import fc from 'fast-check';
import type { RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { describe, expect, it } from 'vitest';
import { escapeLine, escapeLines } from './escape-markdown.ts';

const shown = (node: RootContent): string => {
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(shown).join('') : '';
};

const types = (node: RootContent): string[] => [
  node.type,
  ...('children' in node ? node.children.flatMap(types) : []),
];

describe('escapeLine', () => {
  it.each([
    ['Chinese prose', '他说：“5—10年（含）——不变。”《论语》①', '他说：“5—10年（含）——不变。”《论语》①'],
    ['emphasis', '*a* _b_ `c`', '\\*a\\* \\_b\\_ \\`c\\`'],
    ['links and embeds', '![[a]] [b](c)', '!\\[\\[a]] \\[b](c)'],
    ['a tilde that GFM would strike', '5~10岁，15~20岁', '5\\~10岁，15\\~20岁'],
    ['highlight, comment, formula', '==a== %%b%% $c$', '\\==a\\== \\%%b\\%% \\$c\\$'],
    ['a tag', '#话题', '\\#话题'],
    ['list', '- a', '\\- a'],
    ['numbered list', '12. a', '12\\. a'],
    ['no list', '12.5 a - b + c', '12.5 a - b + c'],
    ['a quotation', '> a', '\\> a'],
    ['underline of a heading', '=', '\\='],
    ['indented', '    a', '&#32;   a'],
    ['block id', 'a ^h-1', 'a \\^h-1'],
    ['entity', 'AT&T &amp; &#38;', 'AT&T \\&amp; \\&\\#38;'],
    ['backslash', '\\* \\中', '\\\\\\* \\中'],
  ])('%s', (_, line, escaped) => expect(escapeLine(line)).toBe(escaped));
});

it('shows every line of a quotation as it reads, with no markup of its own', () => {
  const pieces = [
    '*',
    '_',
    '`',
    '```',
    '[',
    ']',
    '(a)',
    '![',
    '<b>',
    '<!--',
    '~~',
    '==',
    '$$',
    '%%',
    '#',
    '|',
    '-',
    '---',
    '===',
    '+',
    '1.',
    '1)',
    '>',
    '    ',
    '\t',
    ' ',
    '\\',
    '&amp;',
    '&',
    '^a',
    '\n',
    '\n\n',
    '：',
    '文',
    'a',
    '[!note]',
    '|-|',
    '\n|-|\n',
    '\n=\n',
    '\n-\n',
    '\n*\n',
  ];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 12 }), (parts) => {
      const text = parts.join('');
      const [quotation, ...more] = fromMarkdown(
        [
          '> [!quote] x',
          ...escapeLines(text)
            .split('\n')
            .map((line) => `> ${line}`.trimEnd()),
        ].join('\n'),
        {
          extensions: [gfm()],
          mdastExtensions: [gfmFromMarkdown()],
        },
      ).children;
      expect(more).toEqual([]);
      if (quotation?.type !== 'blockquote') throw new Error('no quotation');
      expect(new Set(types(quotation))).toEqual(new Set(['blockquote', 'paragraph', 'text']));
      const lines = (from: string) =>
        from
          .split('\n')
          .map((line) => line.trim())
          .filter(Boolean);
      expect(lines(quotation.children.map(shown).join('\n'))).toEqual(['[!quote] x', ...lines(text)]);
    }),
    { numRuns: 500 },
  );
});
