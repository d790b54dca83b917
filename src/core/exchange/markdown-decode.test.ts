import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toArticleId } from '../article/article.ts';
import { containNote } from './contain-note.ts';
import { ARTICLE, anyNotes, NOTE, noteWith, OPTIONS } from './export-note.cases.ts';
import { markdownFormat } from './markdown.ts';
import { decodeMarkdown } from './markdown-decode.ts';
import { wellFormed } from './well-formed.ts';

const MARK = `> [!quote] 段落 2 · green wavy
> 原文\\*
>
> 第二段

^h-8f3a

先想
再想 [打开](https://host/#/read/yuanqi-fuwu?h=8f3a1c2d-0000-4000-8000-000000000001)
`;
const FILE = `---\ntitle: "一个“标题”"\ndate: 2026-11-23\n---\n${MARK}`;

describe('decodeMarkdown', () => {
  it('reads a mark as it is shown in Obsidian', () => {
    expect(decodeMarkdown(FILE)).toEqual({
      ok: true,
      missing: 0,
      unreadable: [],
      notes: [
        {
          origin: 'urn:uuid:8f3a1c2d-0000-4000-8000-000000000001',
          id: '8f3a1c2d-0000-4000-8000-000000000001',
          source: 'https://host/#/read/yuanqi-fuwu?h=8f3a1c2d-0000-4000-8000-000000000001',
          articleId: 'yuanqi-fuwu',
          title: '一个“标题”',
          quote: { exact: '原文*\n\n第二段', prefix: '', suffix: '' },
          note: '先想\n再想',
          style: { color: 'green', line: 'wavy' },
          tags: [],
        },
      ],
    });
  });

  it.each([
    [
      'a link taken off',
      FILE.replace(/ \[打开\].*/, ''),
      { origin: 'markdown:一个“标题”#h-8f3a', note: '先想\n再想' },
    ],
    ['other text about it', `# 我的\n\n别的\n\n${FILE}\n\n以后再写的`, { note: '先想\n再想' }],
    ['Windows line ends', FILE.replaceAll('\n', '\r\n'), { note: '先想\n再想' }],
    [
      'a quotation in the note',
      FILE.replace('先想', '> 引别人的\n\n先想'),
      { note: '> 引别人的\n\n先想\n再想' },
    ],
  ])('reads a file that was edited: %s', (_, text, note) => {
    expect(decodeMarkdown(text)).toMatchObject({ ok: true, notes: [note] });
  });

  it.each([
    ['no source', '> [!quote] x\n> 原文\n\n^h-aaaa\n\n想\n', 'no-source'],
    ['no words', `> [!quote] x\n\n^h-aaaa\n\n[打开](https://host/#/read/a)\n`, 'no-quote'],
    ['the same twice', MARK, 'duplicate'],
  ])('tells of %s, with its line', (_, mark, reason) => {
    const file = MARK + mark;
    expect(decodeMarkdown(file)).toMatchObject({ ok: true, unreadable: [{ line: 10, reason }] });
  });

  it.each([
    ['nothing', ''],
    ['another text', '# Heading\n\n> [!quote] x\n> y\n'],
    ['an id of nothing', '^h-8f3a\n'],
  ])('refuses %s', (_, text) => {
    expect(decodeMarkdown(text)).toEqual({ ok: false, reason: 'not-this-format' });
  });

  it('reads articles in one file under their headlines', () => {
    const other = { ...ARTICLE, id: toArticleId('other'), front: { headline: '# 另一篇' } };
    const second = { ...noteWith({ articleId: other.id, id: SECOND }), article: other };
    const decoded = decodeMarkdown(markdownFormat.encode([NOTE, second], OPTIONS).text);
    expect(decoded.ok && decoded.notes.map(({ title }) => title)).toEqual([
      ARTICLE.front.headline,
      '# 另一篇',
    ]);
  });

  it('reads back what we write, whatever the notes hold', () => {
    fc.assert(
      fc.property(anyNotes, (notes) => {
        const live = notes.filter(({ annotation, quote }) => !annotation.deletedAt && shown(quote) !== '');
        const decoded = markdownFormat
          .encode(notes, OPTIONS)
          .files.map(({ text }) => decodeMarkdown(text))
          .flatMap((file) => (file.ok ? file.notes : []));
        const byId = new Map(decoded.map((note) => [note.id, note]));
        for (const { annotation, quote } of live) {
          const read = byId.get(annotation.id);
          expect(read).toMatchObject({ articleId: annotation.articleId, style: annotation.style });
          expect(shown(read?.quote?.exact ?? '')).toBe(shown(quote));
          expect(read?.note).toBe(containNote(annotation.note).replaceAll(/\r\n?/g, '\n').trim());
        }
      }),
    );
  });
});

const SECOND = '8f3a1c2d-0000-4000-8000-00000000000f' as typeof NOTE.annotation.id;

/** A quote without what Markdown does not keep: the spaces that end its lines, and kinds of line ends. */
const shown = (quote: string): string =>
  wellFormed(quote)
    .split(/\r\n|\r|\n/)
    .map((line) => line.trimEnd())
    .join('\n')
    .trim();
