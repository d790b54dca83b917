import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import { toInstant } from '../core/annotation/annotation.ts';
import { toArticleId } from '../core/article/article.ts';
import type { MendDraft } from '../core/mend/mend.ts';
import { database } from './database.ts';
import { MemoryStorage } from './memory-storage.cases.ts';
import {
  changeMends,
  dropMendDraft,
  journalMendDraft,
  type MendChange,
  putMendDraft,
  storedMend,
  storedMendDraft,
} from './mends.ts';
import { ARTICLE, annotation, MEND, MEND_DRAFT, put, SNAPSHOT } from './rows.cases.ts';

const LATER: MendDraft = { ...MEND_DRAFT, savedAt: toInstant('2026-11-24T09:00:00.000Z') };
const parse = (entry: string): MendDraft | undefined => (entry ? JSON.parse(entry) : undefined);
const changeMend = (change: MendChange['change'], rest: Partial<MendChange> = {}) =>
  changeMends([{ id: ARTICLE, change, ...rest }]);
const draftNow = () => storedMendDraft(ARTICLE, parse);

beforeEach(async () => {
  vi.stubGlobal('localStorage', new MemoryStorage());
  await Promise.all(database.tables.map((table) => table.clear()));
});

test('a mended article is stored, the text that marks were made on kept, and the draft let go', async () => {
  await put(annotation(1));
  await database.snapshots.clear();
  await putMendDraft(MEND_DRAFT);
  await changeMend(() => MEND, { before: SNAPSHOT, draft: MEND_DRAFT });
  expect(await storedMend(ARTICLE)).toEqual(MEND);
  expect(await database.snapshots.toArray()).toEqual([SNAPSHOT]);
  expect(await draftNow()).toBeUndefined();
});

test('where there are no marks, the text is not kept', async () => {
  await changeMend(() => MEND, { before: SNAPSHOT });
  expect(await database.snapshots.count()).toBe(0);
});

test('a draft that another tab has put since stays', async () => {
  await putMendDraft(LATER);
  await changeMend(() => MEND, { draft: MEND_DRAFT });
  await dropMendDraft(MEND_DRAFT);
  expect(await draftNow()).toEqual(LATER);
});

test('of the database and the journal the later draft counts, and one that is put leaves the journal', async () => {
  await putMendDraft(MEND_DRAFT);
  journalMendDraft(LATER);
  expect(await draftNow()).toEqual(LATER);
  await putMendDraft(LATER);
  expect(Object.keys(localStorage)).toEqual([]);
  journalMendDraft(MEND_DRAFT);
  expect(await draftNow()).toEqual(LATER);
  await dropMendDraft(LATER);
  expect(await draftNow()).toBeUndefined();
});

test('of several changes all are stored, or none', async () => {
  const other = toArticleId('other');
  const two: MendChange[] = [
    { id: ARTICLE, change: () => MEND, draft: MEND_DRAFT },
    { id: other, change: (stored) => (stored ? undefined : { ...MEND, articleId: other }) },
  ];
  await putMendDraft(MEND_DRAFT);
  expect(await changeMends(two)).toBe(true);
  expect(await database.mends.count()).toBe(2);
  await database.mends.delete(ARTICLE);
  await putMendDraft(MEND_DRAFT);
  expect(await changeMends(two)).toBe(false);
  expect(await storedMend(ARTICLE)).toBeUndefined();
  expect(await draftNow()).toEqual(MEND_DRAFT);
});
