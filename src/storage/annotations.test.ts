import 'fake-indexeddb/auto';
import { liveQuery } from 'dexie';
import { beforeEach, expect, test, vi } from 'vitest';
import type { Annotation } from '../core/annotation/annotation.ts';
import { revisionOf } from '../core/text/revision.ts';
import {
  allAnnotations,
  annotationSlices,
  changeAnnotations,
  marksByPrefix,
  notesWithLinks,
} from './annotations.ts';
import { database } from './database.ts';
import { annotation, draft, idOf, put, SNAPSHOT } from './rows.cases.ts';
import { textsOf } from './snapshots.ts';

beforeEach(async () => {
  await Promise.all(database.tables.map((table) => table.clear()));
});

test('what the change gives is stored, and what was before is told', async () => {
  expect(await put(annotation(1))).toEqual([{ before: undefined, after: annotation(1) }]);
  const [changed] = await changeAnnotations([idOf(1)], (before) => before && { ...before, note: '注' });
  expect(changed).toEqual({ before: annotation(1), after: annotation(1, '注') });
  expect(await allAnnotations()).toEqual([annotation(1, '注')]);
});

test('what is unknown and stays so is left alone', async () => {
  expect(await changeAnnotations([idOf(1)], (before) => before)).toEqual([
    { before: undefined, after: undefined },
  ]);
  expect(await allAnnotations()).toEqual([]);
});

test('a change that fails midway leaves nothing, not even the text', async () => {
  const change = changeAnnotations(
    [idOf(1), idOf(2)],
    (_, id) => {
      if (id === idOf(2)) throw new Error('midway');
      return annotation(1);
    },
    SNAPSHOT,
  );
  await expect(change).rejects.toThrow('midway');
  expect(await allAnnotations()).toEqual([]);
  expect(await database.snapshots.toArray()).toEqual([]);
});

test('an annotation taken out takes its draft along, and no other', async () => {
  await put(annotation(1), annotation(2));
  await database.drafts.bulkPut([draft(1, '一'), draft(2, '二')]);
  await changeAnnotations([idOf(1)], () => undefined);
  expect(await allAnnotations()).toEqual([annotation(2)]);
  expect(await database.drafts.toArray()).toEqual([draft(2, '二')]);
});

test('an annotation in the trash keeps its draft', async () => {
  await put(annotation(1));
  await database.drafts.put(draft(1, '一'));
  await changeAnnotations([idOf(1)], (stored) => stored && { ...stored, deletedAt: stored.createdAt });
  expect(await database.drafts.toArray()).toEqual([draft(1, '一')]);
});

test('the text that anchors were made on is kept once, and found by its revision', async () => {
  await changeAnnotations([idOf(1)], () => annotation(1), SNAPSHOT);
  await changeAnnotations([idOf(2)], () => annotation(2), SNAPSHOT);
  expect(await database.snapshots.toArray()).toEqual([SNAPSHOT]);
  expect(await textsOf([revisionOf('别的'), SNAPSHOT.revision])).toEqual(
    new Map([[SNAPSHOT.revision, SNAPSHOT.text]]),
  );
});

test('two hundred increments from two sides at once are four hundred', async () => {
  await put(annotation(1, '0'));
  const increment = (before: Annotation | undefined) =>
    before && { ...before, note: String(Number(before.note) + 1) };
  const side = async () => {
    for (let i = 0; i < 200; i++) await changeAnnotations([idOf(1)], increment);
  };
  await Promise.all([side(), side()]);
  expect((await allAnnotations())[0]?.note).toBe('400');
});

test('all are read in slices, each once', async () => {
  const all = Array.from({ length: 2000 }, (_, i) => annotation(i));
  await database.annotations.bulkPut(all);
  const sizes: number[] = [];
  const ids = new Set<string>();
  for await (const slice of annotationSlices()) {
    sizes.push(slice.length);
    for (const { id } of slice) ids.add(id);
  }
  expect(sizes).toEqual([1000, 1000, 0]);
  expect(ids).toEqual(new Set(all.map(({ id }) => id)));
});

test('marks are found by how their ids begin', async () => {
  await put(annotation(1), annotation(2));
  const found = async (...prefixes: string[]) => (await marksByPrefix(prefixes)).map(({ id }) => id);
  expect(await found(idOf(1), idOf(2).slice(0, -1))).toEqual([idOf(1), idOf(2)]);
  expect(await found('ffffffff')).toEqual([]);
  expect(await found()).toEqual([]);
});

test('notes with links are followed', async () => {
  await put(annotation(1, '[[a]]'), annotation(2, '注'));
  const seen: (readonly string[])[] = [];
  const query = liveQuery(notesWithLinks).subscribe((notes) => {
    seen.push(notes.map(({ id }) => id));
  });
  await vi.waitFor(() => expect(seen).toEqual([[idOf(1)]]));
  await put(annotation(3, '甲 [[a]]'));
  await vi.waitFor(() => expect(seen.at(-1)).toEqual([idOf(1), idOf(3)]));
  query.unsubscribe();
});
