import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { projectMarkdown } from '../text/project-markdown.ts';
import { paragraphsToMarkdown } from './paragraphs-to-markdown.ts';

const paragraphsOf = (markdown: string): string[] => {
  const { text, blocks } = projectMarkdown({ front: { headline: '' }, markdown });
  return blocks.filter(({ kind }) => kind === 'body').map(({ start, end }) => text.slice(start, end));
};
const paragraph = fc
  .oneof(
    fc.string({ unit: 'grapheme', minLength: 1 }),
    fc.string({
      unit: fc.constantFrom(
        ...'*_~`#>|[]()<!&-+=1.:\\/@中。“”',
        ' ',
        'www.',
        'http://',
        '[^1]',
        '&amp;',
        'a',
      ),
      minLength: 1,
    }),
  )
  .map((text) => text.replace(/[\0\r\n]/g, '').trim())
  .filter((text) => text !== '');

describe('paragraphsToMarkdown', () => {
  it.each([
    '# 甲',
    '1. 甲',
    '+ 甲',
    '- 甲',
    '> 甲',
    '***',
    '---',
    '| a | b |',
    '**甲**',
    '`甲`',
    '[甲](乙)',
    '[^1]: 甲',
    '<b>甲</b>',
    '&amp;',
    'www.example.cn',
    'a@example.cn',
    '~~甲~~',
    '甲  乙',
    '甲\\乙',
    '    甲'.trim(),
    '[x] 甲',
    'a\tb',
  ])('%s stays as it is', (text) => {
    expect(paragraphsOf(paragraphsToMarkdown([text, text]))).toEqual([text, text]);
  });

  it('sets a dateline in strong text before the first paragraph', () => {
    const markdown = paragraphsToMarkdown(['昨日，会议召开。', '会议指出。'], '本报讯');
    expect(markdown).toBe('**本报讯** 昨日，会议召开。\n\n会议指出。\n');
    expect(paragraphsOf(markdown)).toEqual(['本报讯 昨日，会议召开。', '会议指出。']);
  });

  it('gives back any paragraphs, to the letter', () => {
    fc.assert(
      fc.property(fc.array(paragraph, { minLength: 1, maxLength: 4 }), (paragraphs) => {
        expect(paragraphsOf(paragraphsToMarkdown(paragraphs))).toEqual(paragraphs);
      }),
      { numRuns: 300 },
    );
  });
});
