import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { anyNotes, NOTE, noteWith, OPTIONS } from './export-note.cases.ts';
import { markdownFormat } from './markdown.ts';
import {
  DEFAULT_TEMPLATE,
  FILE_VARIABLES,
  MARK_VARIABLES,
  parseMarkdownTemplate,
} from './markdown-template.ts';
import { isReadBack } from './template-sample.ts';

const written = (template: string, ...notes: Parameters<typeof markdownFormat.encode>[0]): string =>
  markdownFormat.encode(notes.length > 0 ? notes : [NOTE], { ...OPTIONS, template }).files[0]?.text ?? '';

describe('a template of Markdown files', () => {
  it.each([
    [
      'nothing but words',
      'x {{title}} {{date}}\n\n',
      '推动“援企服务 助力倍增”专项行动持续走深落细 2026-11-23\n',
    ],
    ['no front matter', '{{#marks}}\n- {{quote}}\n{{/marks}}', '- 原文\n'],
    ['what is of the article, in a mark', '{{#marks}}{{author}}: {{quote}}{{/marks}}', '罗文鹏: 原文\n'],
    ['tags', '{{tags}} {{#marks}}{{markTags}}{{/marks}}', '#读书/时政 #读书/时政\n'],
    [
      'the rest',
      '{{#marks}}{{place}} {{style}} {{block}} {{made}} {{note}}{{/marks}}',
      '段落 2 yellow h-8f3a 2026-11-23 08:00:00 我的想法\n',
    ],
  ])('writes %s', (_, template, text) => expect(written(template)).toContain(text));

  it('writes YAML between the lines that open a file', () => {
    const note = { ...NOTE, article: { ...NOTE.article, front: { headline: '"a": {b} # c' } } };
    const text = written(
      '---\nt: {{title}}\nlink: {{articleLink}}\n{{#author}}\nby: {{author}}\n{{/author}}\n---\n# {{title}}',
      note,
    );
    expect(parse(text.split('---')[1] ?? '')).toEqual({
      t: '"a": {b} # c',
      link: 'https://host/#/read/yuanqi-fuwu',
    });
    expect(text).toContain('\n# "a": {b} \\# c\n');
  });

  it('says where in the whole it is wrong', () => {
    expect(
      parseMarkdownTemplate('---\nt: "{{title}}"\nq: {{quote}}\n---\n\n{{#marks}}\n{{nope}}\n{{/marks}}'),
    ).toEqual({
      ok: false,
      faults: [
        { reason: 'quoted', name: 'title', line: 2, column: 5 },
        { reason: 'outside', name: 'quote', line: 3, column: 4 },
        { reason: 'unknown', name: 'nope', line: 7, column: 1 },
      ],
    });
  });

  it('is the default one where it is wrong', () => {
    expect(written('{{nope}}')).toBe(markdownFormat.encode([NOTE], OPTIONS).text);
    expect(written(DEFAULT_TEMPLATE)).toBe(markdownFormat.encode([NOTE], OPTIONS).text);
  });

  it('stands in a document of several articles without its front matter, under headlines unless it says them', () => {
    const other = {
      ...noteWith({}),
      article: { ...NOTE.article, id: 'other' as never, front: { headline: '另一篇' } },
    };
    const joined = (template: string) =>
      markdownFormat.encode([NOTE, other], { ...OPTIONS, layout: 'one', template }).files;
    const [file, ...more] = joined('---\nd: {{date}}\n---\n{{#marks}}{{quote}}{{/marks}}');
    expect(more).toEqual([]);
    expect(file?.name).toBe('quandian-2026-11-23.md');
    expect(file?.text).toMatch(/^---\nd: 2026-11-23\n---\n# 推动[^#]*原文\n\n# 另一篇\n\n原文\n$/s);
    expect(joined('## {{title}}')[0]?.text).toMatch(/^## 推动.*\n\n## 另一篇\n$/);
  });

  it('makes a file of any notes, in whichever form it is', () => {
    const names = [...FILE_VARIABLES, ...MARK_VARIABLES];
    const piece = fc.constantFrom(
      ...names.map((name) => `{{${name}}}`),
      ...names.flatMap((name) => [`{{#${name}}}`, `{{/${name}}}`]),
      '\n',
      '> ',
      '---\n',
      ' ',
    );
    fc.assert(
      fc.property(anyNotes, fc.array(piece, { maxLength: 10 }), (notes, pieces) => {
        const template = `{{#marks}}${pieces.join('')}{{/marks}}`;
        const { files } = markdownFormat.encode(notes, { ...OPTIONS, template });
        for (const { text } of files) expect(text).not.toMatch(/\p{Surrogate}/u);
      }),
      { numRuns: 60 },
    );
  });
});

describe('isReadBack', () => {
  it.each([
    ['the default one', undefined, true],
    ['the default one, spelled out', DEFAULT_TEMPLATE, true],
    ['other properties', DEFAULT_TEMPLATE.replace('date: {{date}}', 'created: {{date}}\nkind: note'), true],
    ['a heading above', DEFAULT_TEMPLATE.replace('{{#marks}}', '## 笔记\n\n{{#marks}}'), true],
    ['no block ids', DEFAULT_TEMPLATE.replace('^{{block}}', ''), false],
    ['no link back', DEFAULT_TEMPLATE.replace('{{noteWithLink}}', '{{note}}'), false],
    ['no quotation', DEFAULT_TEMPLATE.replace('> {{quote}}', ''), false],
    ['more below a note', DEFAULT_TEMPLATE.replace('{{noteWithLink}}', '{{noteWithLink}}\n\n{{made}}'), true],
    [
      'more above a note',
      DEFAULT_TEMPLATE.replace('{{noteWithLink}}', '{{made}}\n\n{{noteWithLink}}'),
      false,
    ],
    ['a list', '{{#marks}}\n- {{quote}}\n{{/marks}}', false],
  ])('%s', (_, template, is) => expect(isReadBack(template, OPTIONS)).toBe(is));
});
