import { describe, expect, it, test } from 'vitest';
import { SAMPLE } from '../annotation/annotation.cases.ts';
import { type Annotation, toInstant } from '../annotation/annotation.ts';
import { annotationSchema } from '../annotation/annotation-schema.ts';
import { applyEdit } from '../annotation/edit.ts';
import { validate } from '../annotation/validation.ts';
import { type ArticleId, toArticleId } from '../article/article.ts';
import type { ImportedNote } from './imported-note.ts';
import { annotationFrom, articleFinder, idOfNote, importEdit, UNKNOWN } from './plan-import.ts';

const AT = toInstant('2027-01-01T00:00:00.000Z');
const NOTE: ImportedNote = {
  origin: 'kindle:0123',
  source: '书',
  title: '书',
  quote: { exact: '原文', prefix: '', suffix: '' },
  note: '想',
  tags: ['签'],
};
const titled = (id: string, headline: string) => ({ id: toArticleId(id), front: { headline } });
const ARTICLES = [
  titled('a', '一 篇“文章”'),
  titled('b', 'ＡＢＣ'),
  titled('c', '同名'),
  titled('d', '同名'),
];

describe('articleFinder', () => {
  it.each([
    ['by its address', { articleId: toArticleId('b'), title: '一篇文章' }, 'b'],
    ['by its title', { title: '一篇「文章」' }, 'a'],
    ['by its title, whatever width and case', { title: 'abc' }, 'b'],
    [
      'by its title, where the address names none that is here',
      { articleId: toArticleId('x'), title: 'abc' },
      'b',
    ],
    ['by its address, where nothing of it is here', { articleId: toArticleId('x'), title: '别的' }, 'x'],
  ])('%s', (_, more, id) => expect(articleFinder(ARTICLES)({ ...NOTE, ...more })).toBe(id));

  it.each(['没有这篇', '同名', '？'])('an unknown one for %s, the same each time', (title) => {
    const id = articleFinder(ARTICLES)({ ...NOTE, title });
    expect(id.startsWith(UNKNOWN)).toBe(true);
    expect(articleFinder([])({ ...NOTE, title, note: '改过' })).toBe(id);
  });
});

test('a note has one id, whatever is written to it', () => {
  expect(idOfNote(NOTE)).toBe(idOfNote({ ...NOTE, note: '改过', tags: [] }));
  expect(idOfNote(NOTE)).not.toBe(idOfNote({ ...NOTE, origin: 'kindle:0124' }));
  expect(idOfNote({ ...NOTE, id: SAMPLE.id })).toBe(SAMPLE.id);
});

test('a note becomes an annotation that can be backed up', () => {
  const annotation = annotationFrom(NOTE, articleFinder([])(NOTE), AT);
  expect(validate(annotationSchema, annotation)).toEqual({ valid: true, value: annotation });
  expect(annotation).toMatchObject({ createdAt: AT, modifiedAt: AT, anchor: { quote: NOTE.quote } });
});

describe('importEdit', () => {
  const articleId: ArticleId = toArticleId('a');
  const EARLIER = toInstant('2026-01-01T00:00:00.000Z');
  const stored = (more: Partial<Annotation> = {}): Annotation => ({
    ...annotationFrom(NOTE, articleId, AT),
    note: '我改的',
    tags: ['我'],
    ...more,
  });
  const imported = (before: Annotation | undefined, note: ImportedNote) => {
    const edit = importEdit(before, annotationFrom(note, articleId, AT), note, AT);
    return edit ? applyEdit(before, edit) : 'same';
  };

  it('adds what is not here', () => {
    expect(imported(undefined, NOTE)).toMatchObject({ note: '想', tags: ['签'] });
  });

  it.each([
    ['what the reader has written since', stored(), NOTE],
    ['what lies in the trash', stored({ note: '', tags: [], deletedAt: AT }), NOTE],
    ['words that the file calls older', stored(), { ...NOTE, modifiedAt: EARLIER }],
    [
      'words where the file has none',
      stored(),
      { ...NOTE, note: '', tags: [], modifiedAt: toInstant('2030-01-01T00:00:00.000Z') },
    ],
    ['the same', annotationFrom(NOTE, articleId, AT), NOTE],
  ])('leaves %s', (_, before, note) => expect(imported(before, note)).toBe('same'));

  it.each([
    ['words where here are none', stored({ note: '' }), NOTE, { note: '想', tags: ['我'] }],
    ['tags where here are none', stored({ tags: [] }), NOTE, { note: '我改的', tags: ['签'] }],
    [
      'what the file calls later',
      stored(),
      {
        ...NOTE,
        modifiedAt: toInstant('2030-01-01T00:00:00.000Z'),
        style: { color: 'pink', line: 'wavy' },
      } as const,
      { note: '想', tags: ['签'], style: { color: 'pink', line: 'wavy' } },
    ],
  ])('takes %s', (_, before, note, changed) => expect(imported(before, note)).toMatchObject(changed));

  it('does nothing the second time, whatever the file says of dates', () => {
    for (const modifiedAt of [undefined, EARLIER, toInstant('9999-12-31T23:59:59.999Z')]) {
      const note = { ...NOTE, ...(modifiedAt && { modifiedAt }) };
      for (const before of [undefined, stored(), stored({ note: '' })]) {
        const first = imported(before, note);
        expect(imported(first === 'same' ? before : first, note)).toBe('same');
      }
    }
  });
});
