import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { IDBDatabase } from 'fake-indexeddb';
import { beforeEach, expect, test, vi } from 'vitest';
import type { Annotation } from '../core/annotation/annotation.ts';
import { allAnnotations, countMarks, trashedAnnotations } from './annotations.ts';
import { readAll, restore } from './backup.ts';
import { database, onDatabaseEvent } from './database.ts';
import { dropDraft, putDraft } from './drafts.ts';
import { storageFault } from './errors.ts';
import { MemoryStorage } from './memory-storage.cases.ts';
import { changeMends, putMendDraft } from './mends.ts';
import { putPlace } from './places.ts';
import { rawEntries, readRawRows } from './raw-rows.ts';
import {
  ARTICLE,
  AT,
  annotation,
  draft,
  idOf,
  MEND,
  MEND_DRAFT,
  OWN,
  OWN_TEXT,
  put,
  review,
  SHELVED,
  SNAPSHOT,
} from './rows.cases.ts';
import { putSettings } from './settings.ts';

/** Another tab's code opens the database in a version of its own, in Dexie's numbers. */
const openElsewhere = (version: number) =>
  new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(database.name, version * 10);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

/** One version beyond ours. */
const NEWER = 8;

const faultOf = (query: Promise<unknown>) => query.then(() => undefined, storageFault);

// Dexie takes hold of it when it opens.
const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction');

beforeEach(async () => {
  vi.stubGlobal('localStorage', new MemoryStorage());
  await database.delete();
  await database.open();
});

const place = { articleId: ARTICLE, offset: 0, revision: SNAPSHOT.revision, progress: 0, at: AT };

test.each<[string, () => Promise<unknown>]>([
  ['an annotation', () => put(annotation(1))],
  ['a draft', () => putDraft(draft(1, '写'))],
  ['a draft let go', () => dropDraft(idOf(1), {})],
  ['a place', () => putPlace(place)],
  ['a setting', () => putSettings([{ key: 'theme', value: 'dark' }])],
  ['a mended article', () => changeMends([{ id: ARTICLE, change: () => MEND }])],
  ['a draft of mending', () => putMendDraft(MEND_DRAFT)],
  ['a restore', () => restore((current) => current)],
])('%s is written with strict durability', async (_, write) => {
  transaction.mockClear();
  await write();
  const writes = transaction.mock.calls.filter(([, mode]) => mode === 'readwrite');
  expect(writes).not.toEqual([]);
  for (const [, , options] of writes) expect(options).toEqual({ durability: 'strict' });
});

test('a newer database elsewhere closes ours for good, and tells', async () => {
  const told = vi.fn();
  onDatabaseEvent(told);
  const newer = await openElsewhere(NEWER);
  expect(told.mock.calls).toEqual([['superseded'], ['closed']]);
  expect(await faultOf(allAnnotations())).toBe('other-tab');
  newer.close();
  expect(await faultOf(allAnnotations())).toBe('other-tab');
});

test('a database removed elsewhere is not made anew behind the reader’s back', async () => {
  const told = vi.fn();
  onDatabaseEvent(told);
  await new Promise((resolve) => {
    indexedDB.deleteDatabase(database.name).onsuccess = resolve;
  });
  expect(told.mock.calls).toEqual([['removed'], ['closed']]);
  expect(await faultOf(put(annotation(1)))).toBe('other-tab');
});

const INDEXED = { annotations: 'id, [articleId+id], [articleId+deletedAt]' };
const VERSIONED = { ...INDEXED, versions: '[annotationId+replacedAt]' };
const REVIEWED = { ...VERSIONED, reviews: 'annotationId' };
const WITH_OWN = { ...REVIEWED, articles: 'id', articleTexts: 'articleId' };
const SHELF = { ...WITH_OWN, shelf: 'articleId' };

/** The tables of each version that was released, as it made them: what it knew beside those that all of them have. */
const RELEASED = [
  [1, { annotations: 'id, articleId' }],
  [2, INDEXED],
  [3, VERSIONED],
  [4, REVIEWED],
  [5, WITH_OWN],
  [6, SHELF],
  [7, { ...SHELF, mends: 'articleId', mendDrafts: 'articleId' }],
] as const;

/** Rows of every shape that those versions stored: with history and refusals from the second on. */
const trashed: Annotation = { ...annotation(2), deletedAt: AT };
const moved: Annotation = {
  ...annotation(3, '移过'),
  history: [{ anchor: annotation(3).anchor, replacedAt: AT }],
  refused: [{ revision: SNAPSHOT.revision, start: 0, end: 1 }],
};
const setting = { key: 'theme', value: 'sepia' };
const earlier = { annotationId: idOf(3), replacedAt: AT, note: '从前写的' };

test.each(RELEASED)(
  'a database of version %i becomes ours with all that is in it',
  async (version, tables) => {
    await database.delete();
    const old = new Dexie(database.name);
    const others = { drafts: 'annotationId', places: 'articleId', settings: 'key', snapshots: 'revision' };
    old.version(version).stores({ ...tables, ...others });
    const annotations = [annotation(1, '写过'), trashed, ...(version >= 2 ? [moved] : [])];
    await old.table('annotations').bulkPut(annotations);
    await old.table('drafts').put(draft(1, '在写'));
    await old.table('places').put(place);
    await old.table('settings').put(setting);
    await old.table('snapshots').put(SNAPSHOT);
    if (version >= 3) await old.table('versions').put(earlier);
    if (version >= 4) await old.table('reviews').put(review(1));
    if (version >= 5) {
      await old.table('articles').put(OWN);
      await old.table('articleTexts').put(OWN_TEXT);
    }
    if (version >= 6) await old.table('shelf').put(SHELVED);
    if (version >= 7) {
      await old.table('mends').put(MEND);
      await old.table('mendDrafts').put(MEND_DRAFT);
    }
    old.close();
    await database.open();
    expect(await readAll()).toEqual({
      annotations,
      drafts: [draft(1, '在写')],
      places: [place],
      settings: [setting],
      snapshots: [SNAPSHOT],
      versions: version >= 3 ? [earlier] : [],
      reviews: version >= 4 ? [review(1)] : [],
      articles: version >= 5 ? [OWN] : [],
      articleTexts: version >= 5 ? [OWN_TEXT] : [],
      shelf: version >= 6 ? [SHELVED] : [],
      mends: version >= 7 ? [MEND] : [],
      mendDrafts: version >= 7 ? [MEND_DRAFT] : [],
    });
    expect(database.backendDB().version).toBe((NEWER - 1) * 10);
    expect(await countMarks([ARTICLE])).toEqual(new Map([[ARTICLE, annotations.length - 1]]));
    expect(await trashedAnnotations()).toEqual([trashed]);
    await put(annotation(1, '再写'));
    expect((await readAll()).versions).toContainEqual(
      expect.objectContaining({ annotationId: idOf(1), note: '写过' }),
    );
  },
);

test('no version is without its rows here', () => {
  expect(RELEASED.map(([version]) => version)).toEqual(
    Array.from({ length: database.verno }, (_, i) => i + 1),
  );
});

test('a newer database is not opened by older code, nor written', async () => {
  await put(annotation(1));
  database.close();
  const newer = await openElsewhere(NEWER);
  newer.close();
  await expect(database.open()).rejects.toThrow('A newer version made it');
  expect(await faultOf(put(annotation(2)))).toBe('newer');
  expect((await readRawRows()).version).toBe(NEWER);
});

test('a newer database without one of our tables is left as it is', async () => {
  await database.delete();
  const made = await new Promise<IDBDatabase>((resolve) => {
    const request = indexedDB.open(database.name, NEWER * 10);
    request.onupgradeneeded = () =>
      request.result.createObjectStore('notes', { keyPath: 'id' }).put({ id: 1 });
    request.onsuccess = () => resolve(request.result);
  });
  made.close();
  expect(await faultOf(database.open())).toBe('newer');
  expect(await readRawRows()).toEqual({ version: NEWER, tables: { notes: [{ id: 1 }] } });
});

test('all rows of ours are read raw, with what is kept beside them; none is made where there is none', async () => {
  await put(annotation(1, '写过'));
  await putDraft(draft(1, '在写'));
  localStorage.setItem('quandian.draft.x', '正在写');
  localStorage.setItem('else', '别人的');
  expect(rawEntries()).toEqual({ 'quandian.draft.x': '正在写' });
  const { tables } = await readRawRows();
  expect(tables).toMatchObject({ annotations: [annotation(1, '写过')], drafts: [draft(1, '在写')] });
  await database.delete();
  await expect(readRawRows()).rejects.toThrow();
  expect(await indexedDB.databases()).toEqual([]);
});

test('a database that an older tab keeps shut waits, says so, and opens once that tab is closed', async () => {
  await database.delete();
  const old = await openElsewhere(1);
  const told = vi.fn();
  onDatabaseEvent(told);
  const opened = database.open().then(allAnnotations);
  await vi.waitFor(() => expect(told).toHaveBeenCalledWith('held'));
  old.close();
  await expect(opened).resolves.toEqual([]);
});
