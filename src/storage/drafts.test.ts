import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import { parseDraft } from '../core/exchange/parse-draft.ts';
import { database } from './database.ts';
import { allDrafts, dropDraft, hasJournal, journalDraft, putDraft, replayDrafts } from './drafts.ts';
import { MemoryStorage } from './memory-storage.cases.ts';
import { AT, annotation, draft, idOf, put } from './rows.cases.ts';
import { earlierNotes } from './versions.ts';

const LATER = '2026-11-24T09:00:00.000Z';
const KEY = `quandian.draft.${idOf(1)}`;

beforeEach(async () => {
  vi.stubGlobal('localStorage', new MemoryStorage());
  await Promise.all(database.tables.map((table) => table.clear()));
});

test('the journal keeps each keystroke until the database has it', async () => {
  journalDraft(draft(1, '写'));
  expect(hasJournal()).toBe(true);
  await putDraft(draft(1, '写'));
  expect(hasJournal()).toBe(false);
  expect(await allDrafts()).toEqual([draft(1, '写')]);
});

test.each([LATER, AT])(
  'a keystroke of %s stays in the journal while an earlier one is stored',
  async (at) => {
    journalDraft(draft(1, `写着 ${AT}`, at));
    await putDraft(draft(1, '写'));
    expect(localStorage.getItem(KEY)).toContain('写着');
  },
);

test('a put that fails leaves the journal', async () => {
  journalDraft(draft(1, '写'));
  const failing = vi.spyOn(database.drafts, 'put').mockImplementation(() => {
    throw new Error('full');
  });
  await expect(putDraft(draft(1, '写'))).rejects.toThrow('full');
  failing.mockRestore();
  expect(hasJournal()).toBe(true);
});

test('a journal that is full or blocked stops no one', () => {
  vi.spyOn(localStorage, 'setItem').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError');
  });
  expect(() => journalDraft(draft(1, '写'))).not.toThrow();
});

test('what a closed tab left comes back, of every note', async () => {
  await put(annotation(1), annotation(2));
  journalDraft(draft(1, '写到一半'));
  journalDraft(draft(2, '另一条'));
  await replayDrafts(parseDraft);
  expect(await allDrafts()).toEqual([draft(1, '写到一半'), draft(2, '另一条')]);
  expect(hasJournal()).toBe(false);
});

test.each([
  ['later', LATER, AT],
  ['earlier, for the clock fell back', AT, LATER],
])('a journal is typed after the draft, and lies above it: %s by the clock', async (_, at, other) => {
  await put(annotation(1));
  await putDraft(draft(1, '库里的', other));
  journalDraft(draft(1, '日志里的', at));
  await replayDrafts(parseDraft);
  expect(await allDrafts()).toEqual([draft(1, '日志里的', at)]);
  expect((await earlierNotes(idOf(1))).map(({ note }) => note)).toEqual(['库里的']);
  expect(hasJournal()).toBe(false);
});

test('a draft whose annotation is not here waits where it is: it may be the database that was lost', async () => {
  journalDraft(draft(9, '无主'));
  await replayDrafts(parseDraft);
  expect(await allDrafts()).toEqual([]);
  expect(hasJournal()).toBe(true);
});

test.each([
  ['no JSON', '{'],
  ['nothing', ''],
  ['no object', '"写"'],
  ['no draft', '{"annotationId":1}'],
  ['an id that is none', JSON.stringify({ ...draft(1, '写'), annotationId: '__proto__' })],
  ['a moment that is none', JSON.stringify({ ...draft(1, '写'), savedAt: 'later' })],
  ['a field more', JSON.stringify({ ...draft(1, '写'), extra: true })],
  ['nested a million deep', '['.repeat(1_000_000)],
])('an entry that is %s does no harm, and hides no other', async (_, entry) => {
  await put(annotation(1), annotation(2));
  localStorage.setItem('quandian.draft.x', entry);
  journalDraft(draft(2, '写'));
  await replayDrafts(parseDraft);
  expect(await allDrafts()).toEqual([draft(2, '写')]);
});

test('what others keep in localStorage is theirs', async () => {
  localStorage.setItem('another.app', JSON.stringify(draft(1, '写')));
  expect(hasJournal()).toBe(false);
  await replayDrafts(parseDraft);
  expect(localStorage.getItem('another.app')).not.toBeNull();
});

test('a keystroke during the replay stays in the journal', async () => {
  await put(annotation(1));
  journalDraft(draft(1, '写'));
  const replay = replayDrafts(parseDraft);
  journalDraft(draft(1, '写着', LATER));
  await replay;
  expect(localStorage.getItem(KEY)).toContain('写着');
});

test('a draft let go is gone from both', async () => {
  const [written, typed] = [draft(1, '写'), draft(1, '写着', LATER)];
  await putDraft(written);
  journalDraft(typed);
  await dropDraft(idOf(1), { journaled: typed, put: written });
  expect(await allDrafts()).toEqual([]);
  expect(hasJournal()).toBe(false);
});

test('what another tab is writing stays, unless the note says it', async () => {
  await put(annotation(1, '这边写的'));
  await putDraft(draft(1, '那边写的', LATER));
  journalDraft(draft(1, '那边写着', LATER));
  await dropDraft(idOf(1), { journaled: draft(1, '这边写的'), put: draft(1, '这边写的') });
  expect(await allDrafts()).toEqual([draft(1, '那边写的', LATER)]);
  expect(localStorage.getItem(KEY)).toContain('那边写着');
  await put(annotation(1, '那边写的'));
  await dropDraft(idOf(1), {});
  expect(await allDrafts()).toEqual([]);
});

test.each([
  ['of another tab are kept among the earlier ones', '那边写的', '这边写的', ['那边写的']],
  ['that this draft goes on with are not', '写', '写着', []],
  ['that are the note’s are not', '原来的', '这边写的', []],
  ['that are none are not', '  ', '这边写的', []],
])('words of a draft %s', async (_, stored, next, kept) => {
  await put(annotation(1, '原来的'));
  await putDraft(draft(1, stored));
  await putDraft(draft(1, next, LATER));
  expect((await earlierNotes(idOf(1))).map(({ note }) => note)).toEqual(kept);
  // The tab's own are only what it has typed so far.
  await putDraft(draft(1, '又', LATER), draft(1, next, LATER));
  expect(await earlierNotes(idOf(1))).toHaveLength(kept.length);
  expect(await allDrafts()).toEqual([draft(1, '又', LATER)]);
});
