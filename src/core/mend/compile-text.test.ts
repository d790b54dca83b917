import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toArticleId } from '../article/article.ts';
import { parseArticle } from '../article/parse-article.ts';
import { projectMarkdown } from '../text/project-markdown.ts';
import { compileText } from './compile-text.ts';
import { pageTextOf, textOf } from './mended-text.cases.ts';
import { type MendedText, textOfRuns } from './mended-text.ts';
import { openText, openWhole } from './open-text.ts';

const HEAD = { id: toArticleId('own-1'), language: 'zh-CN' };
const open = (markdown: string, front = { headline: '题' }) =>
  openText(parseArticle({ ...HEAD, front, markdown }));
const read = (text: MendedText | undefined): string =>
  text ? projectMarkdown(compileText(text, HEAD)).text : '';
const kinds = (text: MendedText | undefined) =>
  text?.paragraphs.map(({ runs, isMarkup }) => [isMarkup ? 'markup' : 'plain', textOfRuns(runs)]);

describe('opening and compiling', () => {
  it('plain paragraphs are text, whatever they look like', () => {
    const opened = open('甲乙\n丙\n\n1\\. 丁 \\*戊\\*\n');
    expect(kinds(opened)).toEqual([
      ['plain', '甲乙丙'],
      ['plain', '1. 丁 *戊*'],
    ]);
    expect(read(opened)).toBe('题\n甲乙丙\n1. 丁 *戊*');
  });

  it.each([
    ['a heading', '## 小题\n\n甲'],
    ['emphasis', '甲**乙**丙\n\n丁'],
    ['a list', '- 甲\n- 乙\n  - 丙\n\n丁'],
    ['two lists', '- 甲\n\n1. 乙'],
    ['a table', '| a | b |\n| - | - |\n| 甲 | 乙 |'],
    ['a quotation', '> 甲\n>\n> 乙'],
    ['code', '```js\nlet 甲 = 1;\n```\n\n    缩进'],
    ['a hard break', '甲  \n乙'],
    ['a picture', '![图](https://a.example/x.png)\n\n甲'],
    ['a footnote', '甲[^1]\n\n[^1]: 注'],
    ['a link by reference', '[甲][1]\n\n[1]: https://a.example'],
    ['raw HTML', '<div>甲</div>\n\n乙<br>丙'],
  ])('%s gives back the same text', (_, markdown) => {
    const text = projectMarkdown({ front: { headline: '题' }, markdown }).text;
    expect(read(open(markdown) ?? openWhole({ front: { headline: '题' } }, markdown))).toBe(text);
  });

  it('white space at the ends goes, and so does an empty paragraph', () => {
    expect(read(textOf([' 甲 ', '  ', '乙']))).toBe('题\n甲\n乙');
  });

  it('each character is traced to its line, and seams say why', () => {
    const text = pageTextOf(['甲乙', '丙']);
    const [first, second] = text.paragraphs;
    const joined = {
      ...text,
      paragraphs: [
        {
          runs: [
            ...(first?.runs ?? []),
            { text: '、' },
            ...(second?.runs.map((run) => ({ ...run, seam: { by: 'editor' as const, why: '断' } })) ?? []),
          ],
        },
      ],
    };
    const { provenance } = compileText(joined, { ...HEAD, page: 'p' as never });
    expect(provenance?.segments).toEqual([
      { at: 2, line: 1, start: 0, end: 2 },
      { at: 5, line: 2, start: 0, end: 1 },
    ]);
    expect(provenance?.seams).toEqual([{ at: 5, by: 'editor', why: '断' }]);
  });

  it('a dateline opens the first paragraph, or is one before what is no paragraph', () => {
    const dateline = [{ text: '本报讯' }];
    const plain = textOf(['甲。']);
    expect(compileText({ ...plain, fields: { ...plain.fields, dateline } }, HEAD)).toMatchObject({
      dateline: '本报讯',
      markdown: '**本报讯** 甲。\n',
    });
    const marked = { ...plain, paragraphs: [{ runs: [{ text: '- 甲' }], isMarkup: true as const }] };
    expect(read({ ...marked, fields: { ...plain.fields, dateline } })).toBe('题\n本报讯\n甲');
  });

  it('any plain text is read as it was written', () => {
    const line = fc
      .string({ unit: fc.constantFrom(...'*_~`#>|[]()<!&-+=1.:\\/@中。“', ' ', 'a'), maxLength: 12 })
      .map((text) => text.trim())
      .filter((text) => text !== '');
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 4 }), (paragraphs) => {
        expect(read(textOf(paragraphs))).toBe(['题', ...paragraphs].join('\n'));
      }),
    );
  });
});
