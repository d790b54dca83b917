import * as bibtex from 'bibtex-parse';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toArticleId } from '../article/article.ts';
import { bibtexFormat } from './bibtex.ts';
import { cslJsonFormat } from './csl-json.ts';
import { ARTICLE, anyNotes, NOTE, noteWith, OPTIONS } from './export-note.cases.ts';
import { wellFormed } from './well-formed.ts';

const bib = (...notes: Parameters<typeof bibtexFormat.encode>[0]) => bibtexFormat.encode(notes, OPTIONS).text;

const SIGNS: Readonly<Record<string, string>> = {
  textbackslash: '\\',
  textbraceleft: '{',
  textbraceright: '}',
  textasciitilde: '~',
  textasciicircum: '^',
};

/** What LaTeX would print of a value. */
const printed = (value: string): string =>
  value.replace(/\\(?:([a-z]+)\{\}|([%&_#$]))/g, (_, command = '', sign = '') => SIGNS[command] ?? sign);

/** Entries with their fields as a parser of BibTeX sees them, outer pairs of braces taken off. */
const entriesOf = (text: string) =>
  bibtex.parse(text).flatMap((item) => {
    if (item.itemtype !== 'entry') return [];
    const fields = item.fields.map(({ name, value }) => [
      name,
      printed(value.replace(/^\{([\s\S]*)\}$/, '$1')),
    ]);
    return [{ type: item.type, key: item.key, ...Object.fromEntries(fields) }];
  });

describe('bibtexFormat', () => {
  it('writes a source for each article', () => {
    const { files, text } = bibtexFormat.encode([NOTE], OPTIONS);
    expect(files).toEqual([{ name: 'quandian-citations-2026-11-23.bib', text }]);
    expect(text).toBe(`@misc{yuanqi-fuwu,
  title = {{${ARTICLE.front.headline}}},
  author = {{罗文鹏}},
  url = {https://host/#/read/yuanqi-fuwu},
  urldate = {2026-11-23},
  language = {zh-CN},
  keywords = {读书/时政},
  annote = {“原文”
我的想法}
}
`);
  });

  it.each([
    ['signs', '50% & a_b #1 $2', '50\\% \\& a\\_b \\#1 \\$2'],
    ['a brace without its fellow', 'a { b', 'a \\textbraceleft{} b'],
    ['a backslash', '\\input{x}', '\\textbackslash{}input\\textbraceleft{}x\\textbraceright{}'],
    ['accents that are none', '~^', '\\textasciitilde{}\\textasciicircum{}'],
  ])('escapes %s', (_, note, value) => expect(bib(noteWith({ note }))).toContain(`“原文”\n${value}}`));

  it('is read back by a parser, whatever the notes hold', () => {
    fc.assert(
      fc.property(anyNotes, (notes) => {
        const live = notes.filter(({ annotation }) => annotation.deletedAt === undefined);
        const entries = entriesOf(bib(...notes));
        expect(entries.map(({ key }) => key)).toEqual([...new Set(live.map(({ article }) => article.id))]);
        const all = entries.map((entry) => entry.annote).join('\n');
        for (const { annotation, quote } of live)
          if (!annotation.about) expect(all).toContain(`“${wellFormed(quote)}”`);
      }),
    );
  });
});

describe('cslJsonFormat', () => {
  it('writes items that CSL knows', () => {
    const { files, text } = cslJsonFormat.encode([NOTE], OPTIONS);
    expect(files).toEqual([{ name: 'quandian-citations-2026-11-23.json', text }]);
    expect(JSON.parse(text)).toEqual([
      {
        id: 'yuanqi-fuwu',
        type: 'webpage',
        title: ARTICLE.front.headline,
        author: [{ literal: '罗文鹏' }],
        language: 'zh-CN',
        URL: 'https://host/#/read/yuanqi-fuwu',
        accessed: { 'date-parts': [[2026, 11, 23]] },
        keyword: '读书/时政',
        note: '“原文”\n我的想法',
      },
    ]);
  });

  it('has one item an article, and leaves out what is not known', () => {
    const bare = { ...ARTICLE, id: toArticleId('bare'), front: { headline: 'Bare\nline' } };
    const note = { ...noteWith({ note: '', tags: [] }), article: bare };
    const items = JSON.parse(cslJsonFormat.encode([NOTE, note, NOTE], OPTIONS).text);
    expect(items).toHaveLength(2);
    expect(Object.keys(items[1])).toEqual(['id', 'type', 'title', 'language', 'URL', 'accessed', 'note']);
    expect(items[1].title).toBe('Bare line');
  });
});
