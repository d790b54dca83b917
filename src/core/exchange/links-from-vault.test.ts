import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toAnnotationId } from '../annotation/annotation.ts';
import { noteLinks } from '../annotation/note-links.ts';
import { toArticleId } from '../article/article.ts';
import { ARTICLE, noteWith, OPTIONS } from './export-note.cases.ts';
import type { Layout } from './format.ts';
import { linksToFiles } from './links-from-vault.ts';
import { markdownFormat } from './markdown.ts';
import { decodeMarkdown } from './markdown-decode.ts';

const OTHER = { ...ARTICLE, id: toArticleId('other'), front: { headline: '另一篇:上' } };
const ARTICLES = [ARTICLE, OTHER];
const FIRST = toAnnotationId('8f3a1c2d-0000-4000-8000-000000000001');
const SECOND = toAnnotationId('8f3a1c2d-0000-4000-8000-00000000000f');
const THIRD = toAnnotationId('aaaa1c2d-0000-4000-8000-000000000001');

/** The notes of three marks, two of them on one article, after export and import. */
function comeBack(notes: readonly [string, string, string], layout: Layout = 'articles'): readonly string[] {
  const exported = [
    noteWith({ id: FIRST, note: notes[0], createdAt: '2026-11-20T00:00:00.000Z' as never }),
    noteWith({ id: SECOND, note: notes[1] }, { quote: '别处', range: { start: 8, end: 10 } }),
    { ...noteWith({ id: THIRD, articleId: OTHER.id, note: notes[2] }), article: OTHER, quote: '那边的|原文' },
  ];
  const { files } = markdownFormat.encode(exported, { ...OPTIONS, layout });
  const read = files.flatMap(({ text }) => {
    const decoded = decodeMarkdown(text);
    return decoded.ok ? decoded.notes : [];
  });
  return exported.map(({ annotation: { id } }) =>
    linksToFiles(read.find((note) => note.id === id)?.note ?? '', ARTICLES),
  );
}

const back = (note: string, layout?: Layout): string => comeBack([note, '', ''], layout)[0] ?? '';

describe('a link that was exported', () => {
  it.each([
    ['to an article', '见[[other]]。', '见[[other]]。'],
    ['to an article, with words', '见[[other|那一篇]]。', '见[[other|那一篇]]。'],
    ['to a mark of its own file', '[[yuanqi-fuwu#^h-8f3a1c2d]]', '[[yuanqi-fuwu#^h-8f3a1c2d]]'],
    [
      'to a mark of its own file, with words',
      '[[yuanqi-fuwu#^h-8f3a1c2d|这]]',
      '[[yuanqi-fuwu#^h-8f3a1c2d|这]]',
    ],
    ['to a mark of another file', '[[other#^h-aaaa1c2d|那里]]', '[[other#^h-aaaa|那里]]'],
    ['to no article that is here', '[[none|没有]] [[none]]', '[[none|没有]] [[none]]'],
    ['in code', '`[[other]]`', '`[[other]]`'],
    ['that is none', '[[x y]] \\[[other]] [a](https://host/b)', '[[x y]] \\[[other]] [a](https://host/b)'],
    ['to another app', '[a](https://elsewhere/#/read/other)', '[a](https://elsewhere/#/read/other)'],
    ['to a mark in the app', '[a](https://host/#/read/other?h=1)', '[a](https://host/#/read/other?h=1)'],
  ])('comes back: %s', (_, note, expected) => expect(back(note)).toBe(expected));

  it('comes back from one document of all articles', () => {
    expect(back('[[other#^h-aaaa1c2d]] [[other]] [[other|那]]', 'one')).toBe(
      '[[other#^h-aaaa1c2d]] [[other]] [[other|那]]',
    );
  });

  it('leads where it led, whatever stands about it', () => {
    const anyLink = fc
      .record({
        target: fc.constantFrom(
          'yuanqi-fuwu',
          'other',
          'none',
          'yuanqi-fuwu#^h-8f3a1c2d',
          'other#^h-aaaa1c2d',
        ),
        words: fc.constantFrom('', '|词', '|a b', '|*x*'),
      })
      .map(({ target, words }) => `[[${target}${words}]]`);
    const anyPiece = fc.oneof(
      anyLink,
      fc.constantFrom('字', ' ', '\n\n', '`', '[', ']', '(', ')', '- ', '\\', '#'),
    );
    const anyNote = fc.array(anyPiece, { maxLength: 8 }).map((pieces) => pieces.join('').trim());
    const led = (note: string) =>
      noteLinks(note).map(({ articleId, mark }) => ({ articleId, mark: mark?.slice(0, 4) }));
    fc.assert(
      fc.property(
        fc.tuple(anyNote, anyNote, anyNote),
        fc.constantFrom('articles', 'one'),
        (notes, layout) => {
          const read = comeBack(notes, layout);
          notes.forEach((note, i) => {
            expect(led(read[i] ?? '')).toEqual(led(note));
          });
        },
      ),
    );
  });
});
