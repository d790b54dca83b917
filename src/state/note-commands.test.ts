import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type Annotation, toInstant } from '../core/annotation/annotation.ts';
import { database } from '../storage/database.ts';
import { allDrafts, hasJournal, putDraft } from '../storage/drafts.ts';
import { earlierNotes } from '../storage/versions.ts';
import { markAt, said, startAnew, steps, theMark } from './marking.cases.ts';
import { forgetDraft, keepDraft, lastWords, recoverDrafts, takeUpDraft, writeNote } from './note-commands.ts';

startAnew();

const EARLIER = toInstant(new Date('2026-11-20T08:00:00.000Z'));

let id: Annotation['id'];

beforeEach(async () => {
  id = await markAt(3, 6);
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});

afterEach(() => {
  vi.useRealTimers();
});

test('a draft is in the journal at once, and in the database 180 ms after the last keystroke', async () => {
  const put = vi.spyOn(database.drafts, 'put');
  keepDraft(id, { note: '写', tags: [] });
  expect(hasJournal()).toBe(true);
  vi.advanceTimersByTime(179);
  keepDraft(id, { note: '写着', tags: ['签'] });
  vi.advanceTimersByTime(179);
  expect(put).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(vi.getTimerCount()).toBe(0);
  await vi.waitFor(() => expect(hasJournal()).toBe(false));
  expect(put).toHaveBeenCalledOnce();
  expect(await allDrafts()).toMatchObject([{ annotationId: id, note: '写着', tags: ['签'] }]);
  put.mockRestore();
});

test('the drafts of two notes do not wait for each other', async () => {
  const other = await markAt(7, 9);
  keepDraft(id, { note: '一', tags: [] });
  keepDraft(other, { note: '二', tags: [] });
  vi.advanceTimersByTime(180);
  await vi.waitFor(async () => expect(await allDrafts()).toHaveLength(2));
});

test('a note written takes its draft along, in the database and on its way there', async () => {
  keepDraft(id, { note: '写', tags: [] });
  vi.advanceTimersByTime(180);
  keepDraft(id, { note: '写着', tags: [] });
  expect(await writeNote(id, { note: '写着', tags: ['签'] })).toBe(true);
  vi.advanceTimersByTime(10_000);
  expect(await theMark()).toMatchObject({ note: '写着', tags: ['签'] });
  expect(await allDrafts()).toEqual([]);
  expect(hasJournal()).toBe(false);
  expect(said()).toBe('批注已保存');
});

test('a note written at once takes the draft along that an earlier sitting left', async () => {
  const left = { annotationId: id, note: '写', tags: [], savedAt: EARLIER };
  await putDraft(left);
  takeUpDraft(id, left);
  keepDraft(id, { note: '写着', tags: [] });
  expect(await writeNote(id, { note: '写着', tags: [] })).toBe(true);
  expect((await theMark()).note).toBe('写着');
  expect(await allDrafts()).toEqual([]);
});

test('a draft that another tab has put since stays where the note is written here', async () => {
  const left = { annotationId: id, note: '写', tags: [], savedAt: EARLIER };
  await putDraft(left);
  takeUpDraft(id, left);
  await putDraft({ ...left, note: '写，别处' }, left);
  expect(await writeNote(id, { note: '写着', tags: [] })).toBe(true);
  expect(await allDrafts()).toMatchObject([{ note: '写，别处' }]);
});

test('an editor opens with what this tab has typed since the draft was read, until that is stored', async () => {
  const left = { annotationId: id, note: '写', tags: [], savedAt: EARLIER };
  await putDraft(left);
  expect(lastWords(id, left)).toBe(left);
  takeUpDraft(id, left);
  keepDraft(id, { note: '写着', tags: [] });
  expect(lastWords(id, left)).toMatchObject({ note: '写着' });
  takeUpDraft(id, left);
  expect(lastWords(id, left)).toMatchObject({ note: '写着' });
  vi.advanceTimersByTime(180);
  await vi.waitFor(() => expect(hasJournal()).toBe(false));
  const [stored] = await allDrafts();
  await vi.waitFor(() => expect(lastWords(id, stored)).toBe(stored));
});

test('a draft that an editor was not shown keeps its words', async () => {
  keepDraft(id, { note: '先写一半', tags: [] });
  vi.advanceTimersByTime(180);
  await vi.waitFor(async () => expect(await allDrafts()).toHaveLength(1));
  takeUpDraft(id, undefined);
  keepDraft(id, { note: '从头写', tags: [] });
  vi.advanceTimersByTime(180);
  await vi.waitFor(async () => expect(await allDrafts()).toMatchObject([{ note: '从头写' }]));
  expect(await earlierNotes(id)).toMatchObject([{ note: '先写一半' }]);
});

test('a note that is the same is no step, and is not announced', async () => {
  await writeNote(id, { note: '写', tags: [] });
  const before = [steps(), await theMark(), said()];
  keepDraft(id, { note: '写', tags: [] });
  expect(await writeNote(id, { note: '写', tags: [] })).toBe(true);
  expect([steps(), await theMark(), said()]).toEqual(before);
  expect(hasJournal()).toBe(false);
});

test('a note that is not stored keeps its draft', async () => {
  keepDraft(id, { note: '写', tags: [] });
  const failing = vi.spyOn(database.annotations, 'bulkPut').mockRejectedValueOnce(new Error('what'));
  expect(await writeNote(id, { note: '写', tags: [] })).toBe(false);
  failing.mockRestore();
  expect((await theMark()).note).toBe('');
  expect(hasJournal()).toBe(true);
});

test('a draft let go does not come back', async () => {
  keepDraft(id, { note: '写', tags: [] });
  await forgetDraft(id);
  vi.advanceTimersByTime(10_000);
  expect(await allDrafts()).toEqual([]);
  expect(hasJournal()).toBe(false);
});

test('what a closed tab left half written is a draft again', async () => {
  keepDraft(id, { note: '写到一', tags: ['签'] });
  await recoverDrafts();
  expect(await allDrafts()).toMatchObject([{ annotationId: id, note: '写到一', tags: ['签'] }]);
  expect(hasJournal()).toBe(false);
});
