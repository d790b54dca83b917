import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_NOTES } from './collect-notes.ts';
import { readwiseFormat } from './csv-readwise.ts';
import { anyNotes, OPTIONS } from './export-note.cases.ts';
import type { ExportNote } from './export-note.ts';
import { tagsFromTexts } from './imported-fields.ts';
import { decodeReadwise, splitTags } from './readwise-decode.ts';
import { wellFormed } from './well-formed.ts';

/** As readwise.io/export gives it. */
const EXPORTED = [
  'Highlight,Book Title,Book Author,Amazon Book ID,Note,Color,Tags,Location Type,Location,Highlighted at,Document tags',
  '"A lazy, ""second"" system","Thinking, Fast and Slow",Daniel Kahneman,B00555X8OA,.mind lazy,blue,"psychology, to do",location,1234,2026-01-27 05:56:46+00:00,books',
  '"Two',
  'lines",Deep Work,Cal Newport,,,,,page,12,,',
].join('\n');

/** As docs.readwise.io describes the file that it imports. */
const IMPORTED =
  'Highlight,Title,Author,URL,Note,Location,Date\r\n' +
  '原文,一篇文章,某人,https://example.org/a,".想法 .待办\n两行\n的批注",3,2026-11-23 08:00:00\r\n';

describe('decodeReadwise', () => {
  it('reads what Readwise exports', () => {
    expect(decodeReadwise(EXPORTED)).toEqual({
      ok: true,
      missing: 0,
      unreadable: [],
      notes: [
        {
          origin: expect.stringMatching(/^readwise:[\da-f]{16}$/),
          source: 'Thinking, Fast and Slow',
          title: 'Thinking, Fast and Slow',
          quote: { exact: 'A lazy, "second" system', prefix: '', suffix: '' },
          note: 'lazy',
          tags: ['mind', 'psychology', 'to-do'],
          style: { color: 'blue', line: 'fill' },
          createdAt: '2026-01-27T05:56:46.000Z',
        },
        {
          origin: expect.stringMatching(/^readwise:[\da-f]{16}$/),
          source: 'Deep Work',
          title: 'Deep Work',
          quote: { exact: 'Two\nlines', prefix: '', suffix: '' },
          note: '',
          tags: [],
        },
      ],
    });
  });

  it('reads what Readwise imports', () => {
    expect(decodeReadwise(IMPORTED)).toMatchObject({
      ok: true,
      notes: [
        {
          source: 'https://example.org/a',
          title: '一篇文章',
          quote: { exact: '原文' },
          note: '两行\n的批注',
          tags: ['想法', '待办'],
          createdAt: '2026-11-23T08:00:00.000Z',
        },
      ],
    });
  });

  it.each([
    ['.a .b', '', ['a', 'b']],
    ['.a note', 'note', ['a']],
    ['.a\nnote', 'note', ['a']],
    ['note .a', 'note .a', []],
    ['\n.net', '.net', []],
    ['. x', '. x', []],
  ])('finds the tags in %j', (cell, note, tags) => {
    expect(splitTags(cell)).toEqual({ note, tags });
  });

  it.each([
    ['a row without words', ',b,c,,,,', 'no-quote'],
    ['a row without a source', 'x,,c,,,,', 'no-source'],
    ['a short row', 'x', 'no-source'],
    ['the same twice', '原文,一篇文章,,https://example.org/a,,3,', 'duplicate'],
    ['a row that is cut', '"x,y', 'cut-short'],
  ])('tells of %s, with its line', (_, row, reason) => {
    expect(decodeReadwise(IMPORTED + row)).toMatchObject({
      ok: true,
      notes: [{ title: '一篇文章' }],
      unreadable: [{ index: 1, line: 5, reason }],
    });
  });

  it.each([
    ['nothing', ''],
    ['another table', 'Name,Price\na,1'],
    ['a line of text', 'Highlight'],
    ['prototype keys', '__proto__,constructor\na,b'],
  ])('refuses %s', (_, text) => {
    expect(decodeReadwise(text)).toEqual({ ok: false, reason: 'not-this-format' });
  });

  it.each(['2026-13-01 00:00:00', '10000-01-01 00:00:00', 'yesterday'])('takes no date from %s', (date) => {
    const decoded = decodeReadwise(`Highlight,Title,Date\nx,y,${date}`);
    expect(decoded.ok && decoded.notes[0]).not.toHaveProperty('createdAt');
  });

  it('takes the last year there is', () => {
    expect(decodeReadwise('Highlight,Title,Date\nx,y,9999-12-31 23:59:59')).toMatchObject({
      notes: [{ createdAt: '9999-12-31T23:59:59.000Z' }],
    });
  });

  it('refuses more than there can be, without hanging', () => {
    const text = `Highlight,Title\n${'x,y\n'.repeat(MAX_NOTES + 1)}`;
    expect(decodeReadwise(text)).toMatchObject({ ok: false, reason: 'too-many' });
  });

  it('reads back what we write, whatever the notes hold', () => {
    fc.assert(
      fc.property(anyNotes, (notes) => {
        const { text } = readwiseFormat.encode(notes, OPTIONS);
        const decoded = decodeReadwise(text);
        if (!decoded.ok) throw new Error(decoded.reason);
        // Of a whole article the headline stands for what is quoted.
        const highlightOf = ({ annotation, article, quote }: ExportNote): string =>
          annotation.about ? article.front.headline : quote;
        const live = notes.filter((note) => !note.annotation.deletedAt && highlightOf(note).trim() !== '');
        const duplicates = decoded.unreadable.filter(({ reason }) => reason === 'duplicate');
        expect(decoded.notes.length + duplicates.length).toBe(live.length);
        for (const read of decoded.notes) {
          const own = live.filter(
            (note) =>
              wellFormed(highlightOf(note)) === read.quote?.exact && note.article.id === read.articleId,
          );
          expect(
            own.map(({ annotation: { note, tags } }) => ({
              note: wellFormed(note),
              tags: tagsFromTexts(tagsFromTexts(tags).map(wellFormed)),
            })),
          ).toContainEqual({ note: read.note, tags: read.tags });
        }
      }),
    );
  });
});
