import { expect, test, vi } from 'vitest';
import { type Annotation, toInstant } from '../core/annotation/annotation.ts';
import { type ArticleId, type ArticleSummary, toArticleId } from '../core/article/article.ts';
import { revisionOf } from '../core/text/revision.ts';
import { AT, annotation, idOf, SNAPSHOT } from '../storage/rows.cases.ts';
import { HubIndex } from './hub-index.ts';
import type { FoundPlaces } from './hub-places.ts';

const summary = (id: string, text: string): [ArticleId, ArticleSummary] => [
  toArticleId(id),
  {
    id: toArticleId(id),
    language: 'zh-CN',
    front: { headline: id },
    characters: 2,
    minutes: 1,
    length: text.length,
    revision: revisionOf(text),
    url: '',
  },
];

const articles = new Map([summary('same', SNAPSHOT.text), summary('corrected', '乙甲')]);
const row = (n: number, articleId: string, of: Partial<Annotation> = {}): Annotation => ({
  ...annotation(n),
  articleId: toArticleId(articleId),
  ...of,
});
const later = toInstant('2026-11-25T08:00:00.000Z');

/** Finds each mark of the corrected article one character on. */
const found = (rows: readonly Annotation[]): FoundPlaces => ({
  text: '乙甲',
  marks: rows.map((one) => ({
    annotation: one,
    status: 'moved',
    range: { start: 1, end: 2 },
    candidates: [],
  })),
});

const open = (findPlaces = vi.fn(async (): Promise<FoundPlaces | undefined> => undefined)) =>
  new HubIndex((text) => text.toUpperCase(), articles, findPlaces);

const statuses = (index: HubIndex) => [...index.entries.values()].map(({ status }) => status);

test('what was marked on the text as it is stands; of an article that is gone it is lost', () => {
  const index = open();
  index.onBegin();
  index.onRows([row(1, 'same', { note: 'ab', tags: ['t'] }), row(2, 'gone')]);
  index.onWhole();
  expect(statuses(index)).toEqual(['exact', 'orphaned']);
  expect(index.entries.get(idOf(1))?.folded).toBe('甲\nAB\n#T');
  expect(index.isSettled).toBe(true);
});

test('without a catalogue nothing is called lost', () => {
  const index = new HubIndex(String, undefined, vi.fn());
  index.onRows([row(1, 'same'), row(2, 'gone')]);
  expect(statuses(index)).toEqual(['seeking', 'seeking']);
});

test('marks of another text are sought by article, once all is read', async () => {
  const rows = [row(1, 'corrected'), row(2, 'same'), row(3, 'corrected')];
  const findPlaces = vi.fn(async () => found([rows[0], rows[2]].flatMap((one) => one ?? [])));
  const index = open(findPlaces);
  index.onRows(rows);
  expect(statuses(index)).toEqual(['seeking', 'exact', 'seeking']);
  expect(findPlaces).not.toHaveBeenCalled();
  index.onWhole();
  expect(index.isSettled).toBe(false);
  await vi.waitFor(() => expect(index.isSettled).toBe(true));
  expect(findPlaces).toHaveBeenCalledExactlyOnceWith('corrected', [idOf(1), idOf(3)], expect.anything());
  expect(statuses(index)).toEqual(['moved', 'exact', 'moved']);
  expect(index.entries.get(idOf(3))).toMatchObject({ quote: '甲', start: 1, end: 2, note: '' });
});

test('a text that cannot be had leaves its marks sought', async () => {
  const index = open();
  index.onRows([row(1, 'corrected')]);
  index.onWhole();
  await vi.waitFor(() => expect(index.isSettled).toBe(true));
  expect(statuses(index)).toEqual(['seeking']);
});

test('follows what is written, deleted, and gone; says that it has changed', () => {
  const index = open();
  const changed = vi.fn();
  index.subscribe(changed);
  index.onRows([row(1, 'same'), row(2, 'same'), row(3, 'same', { deletedAt: AT })]);
  const before = index.entries.get(idOf(2));
  index.onRows([row(1, 'same', { note: '新', modifiedAt: later }), row(2, 'same')]);
  expect(index.entries.get(idOf(1))?.note).toBe('新');
  expect(index.entries.get(idOf(2))).toBe(before);
  index.onRows([row(1, 'same', { deletedAt: later, modifiedAt: later })]);
  index.onGone([idOf(2)]);
  expect(index.entries.size).toBe(0);
  expect(changed).toHaveBeenCalledTimes(4);
});

test('read from the beginning, it loses what is not there any more', () => {
  const index = open();
  index.onBegin();
  index.onRows([row(1, 'same'), row(2, 'same')]);
  index.onWhole();
  index.onBegin();
  index.onRows([row(2, 'same')]);
  expect(index.entries.size).toBe(2);
  index.onWhole();
  expect([...index.entries.keys()]).toEqual([idOf(2)]);
});

test('words that were not saved are with their mark, and found, until they are saved or let go', () => {
  const index = open();
  const draft = { annotationId: idOf(1), note: 'half', tags: ['u'], savedAt: AT };
  index.onDrafts([draft]);
  index.onRows([row(1, 'same', { note: 'ab', tags: ['t'] }), row(2, 'same')]);
  index.onWhole();
  expect(index.entries.get(idOf(1))).toMatchObject({
    note: 'ab',
    draft: 'half',
    folded: '甲\nAB\n#T\nHALF\n#U',
  });
  expect(index.entries.get(idOf(2))).not.toHaveProperty('draft');
  const { version } = index;
  index.onDrafts([
    { ...draft, note: 'halfway', savedAt: later },
    { ...draft, annotationId: idOf(2) },
  ]);
  expect([...index.entries.values()].map((entry) => entry.draft)).toEqual(['halfway', 'half']);
  expect(index.version).toBeGreaterThan(version);
  index.onDrafts([]);
  expect(index.entries.get(idOf(1))?.folded).toBe('甲\nAB\n#T');
  expect([...index.entries.values()].map((entry) => entry.draft)).toEqual([undefined, undefined]);
});
