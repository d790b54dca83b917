import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { toInstant } from '../core/annotation/annotation.ts';
import { allAnnotations, changeAnnotations, leaving } from '../storage/annotations.ts';
import { database } from '../storage/database.ts';
import { noteInLedger, readLedger } from '../storage/ledger.ts';
import { stubFolder } from '../storage/memory-folder.cases.ts';
import { addOwnArticles, eraseOwnArticles } from '../storage/own-articles.ts';
import { AT, MEND, OWN, OWN_TEXT } from '../storage/rows.cases.ts';
import { shown } from '../storage/watch-annotations.ts';
import { restoreBackup } from './backup-commands.ts';
import { keepWatch } from './keep-watch.ts';
import { closeOverNote } from './left-notes.ts';
import { acceptLoss, findLoss, lossSeen } from './loss.ts';
import { makeCopy } from './make-copy.ts';
import { deleteMarks, removeMarks } from './mark-commands.ts';
import { markAt, startAnew } from './marking.cases.ts';
import { copiesOfAll, endLoss, openCopy, storeShown } from './recovery.ts';
import { openNew, useSession } from './session-store.ts';
import { undo } from './undo-commands.ts';

startAnew();

const { tell } = leaving;
let hide: () => void = () => undefined;

beforeEach(() => {
  stubFolder();
  const page = new EventTarget();
  vi.stubGlobal('document', page);
  vi.stubGlobal('addEventListener', (type: string, run: () => void) => {
    if (type === 'pagehide') hide = run;
  });
});

afterEach(() => {
  hide();
  leaving.tell = tell;
  leaving.count = 0;
});

const trouble = () => useSession.getState().trouble;
const lose = (ids: readonly string[]) => database.annotations.bulkDelete(ids as never[]);

test('what is there is remembered, and each change of it', async () => {
  await markAt(3, 6);
  await keepWatch();
  expect(readLedger()).toMatchObject({ marks: 1, changes: 0 });
  const [second] = [await markAt(7, 9), await markAt(10, 12)];
  await vi.waitFor(() => expect(readLedger()).toMatchObject({ marks: 3, changes: 2 }));
  await deleteMarks([second]);
  await removeMarks([second], () => '');
  expect(readLedger()?.marks).toBe(2);
  await vi.waitFor(() => expect(readLedger()?.changes).toBe(4));
  expect(readLedger()?.marks).toBe(2);
  expect(trouble()).toBeUndefined();
});

test('a mark that a closed tab left empty goes, where nothing is lost', async () => {
  const id = await markAt(3, 6);
  openNew(id, 'provisional');
  closeOverNote(id);
  useSession.setState(useSession.getInitialState(), true);
  await keepWatch();
  expect(await allAnnotations()).toEqual([]);
});

test.each([
  ['all are gone', 2, 'emptied'],
  ['some are gone', 1, 'fewer'],
  ['none is gone', 0, undefined],
])('where %s, that is said', async (_, gone, said) => {
  const ids = [await markAt(3, 6), await markAt(7, 9)];
  noteInLedger(() => ({ marks: 2 }));
  await lose(ids.slice(0, gone));
  await keepWatch();
  expect(trouble()).toBe(said);
  expect(await lossSeen()).toMatchObject({ had: { marks: 2 }, has: { marks: 2 - gone } });
});

test('a loss is said until the reader has answered, and old trash does not add to it', async () => {
  const [gone, old, alive] = [await markAt(3, 6), await markAt(7, 9), await markAt(10, 12)];
  const deletedAt = toInstant(new Date(Date.now() - 31 * 86_400_000));
  await changeAnnotations([old], (stored) => stored && { ...stored, deletedAt });
  noteInLedger(() => ({ marks: 3 }));
  await lose([gone]);
  await keepWatch();
  await markAt(4, 5);
  await vi.waitFor(() => expect(readLedger()?.changes).toBe(1));
  expect(readLedger()?.marks).toBe(3);
  expect((await allAnnotations()).map(({ id }) => id)).toContain(old);
  expect(await makeCopy({ marks: readLedger()?.marks ?? 0, texts: 0 })).toMatchObject({ outcome: 'made' });
  await lose([alive]);
  expect(await makeCopy({ marks: readLedger()?.marks ?? 0, texts: 0 })).toEqual({ outcome: 'none' });
  await acceptLoss();
  expect([readLedger()?.marks, trouble()]).toEqual([2, undefined]);
});

test('what a tab takes back before it is watched is no loss', async () => {
  await markAt(3, 6);
  noteInLedger(() => ({ marks: 1 }));
  await undo();
  expect(await allAnnotations()).toEqual([]);
  await keepWatch();
  expect([readLedger()?.marks, trouble()]).toEqual([0, undefined]);
});

test('where the memory is gone as well, a copy remembers; it is restored with what waited for it', async () => {
  const [id] = [await markAt(3, 6), await markAt(7, 9)];
  expect(await makeCopy({ marks: 0, texts: 0 })).toMatchObject({ outcome: 'made' });
  const all = await allAnnotations();
  await lose(all.map((row) => row.id));
  localStorage.setItem(
    `quandian.draft.${id}`,
    JSON.stringify({ annotationId: id, note: '写到一半', tags: [], savedAt: '2026-11-24T08:00:00.000Z' }),
  );
  await keepWatch();
  expect(trouble()).toBe('emptied');
  const [copy] = (await copiesOfAll()) ?? [];
  const opened = copy && (await openCopy(copy));
  if (!opened?.ok) throw new Error('No copy');
  expect(opened).toMatchObject({ added: 2, changed: 0 });
  await restoreBackup(opened.data);
  await endLoss();
  expect(await allAnnotations()).toEqual(all);
  expect(await database.drafts.toArray()).toMatchObject([{ annotationId: id, note: '写到一半' }]);
  expect([readLedger()?.marks, trouble()]).toEqual([2, undefined]);
});

describe('articles that were added or mended', () => {
  const begin = async (): Promise<void> => {
    await keepWatch();
    await addOwnArticles([{ article: OWN, text: OWN_TEXT }]);
    await database.mends.put(MEND);
    await vi.waitFor(() => expect(readLedger()).toMatchObject({ marks: 0, texts: 2 }));
  };
  const counts = (): { marks: number; texts: number } => ({ marks: 0, texts: readLedger()?.texts ?? 0 });

  test.each([
    ['all are gone', ['articles', 'mends'], 2, 'emptied'],
    ['one is gone', ['mends'], 1, 'fewer'],
    ['none is gone', [], 0, undefined],
  ] as const)('without a mark, where %s, that is said', async (_, tables, gone, trouble) => {
    await begin();
    for (const table of tables) await database[table].clear();
    expect(await findLoss()).toBe(trouble);
    const { had, has } = await lossSeen();
    expect(had.texts - has.texts).toBe(gone);
  });

  test('are copied without a mark, and a copy of fewer is not made', async () => {
    await begin();
    expect(await makeCopy(counts())).toMatchObject({ outcome: 'made' });
    await database.mends.clear();
    expect(await makeCopy(counts())).toEqual({ outcome: 'none' });
  });

  test('that are let go for good are not missed', async () => {
    await begin();
    await database.articles.put({ ...OWN, deletedAt: AT });
    await eraseOwnArticles([OWN.id], false, AT);
    expect(readLedger()?.texts).toBe(1);
    expect(await findLoss()).toBeUndefined();
  });
});

test('a reader who never marked is told nothing', async () => {
  await keepWatch();
  expect(trouble()).toBeUndefined();
});

test('a database that is taken from under the page is noticed, and the screen’s marks are stored again', async () => {
  const [first, second] = [await markAt(3, 6), await markAt(7, 9)];
  await keepWatch();
  const row = await database.annotations.get(first);
  shown.rows = new Map(row && [[first, row]]);
  await lose([first, second]);
  // As Dexie does when the browser ends the connection; Chromium breaks off the next opening as well.
  const opening = vi.spyOn(indexedDB, 'open').mockImplementationOnce(() => {
    throw new DOMException('The connection was closed.', 'AbortError');
  });
  database.close({ disableAutoOpen: false });
  await vi.waitFor(() => expect(trouble()).toBe('removed'), { timeout: 5000 });
  expect(opening).toHaveBeenCalledTimes(2);
  opening.mockRestore();
  await storeShown();
  expect(await allAnnotations()).toEqual([row]);
  expect(trouble()).toBe('fewer');
});

test('a connection that the browser ends without a loss is no trouble', async () => {
  await markAt(3, 6);
  await keepWatch();
  database.close({ disableAutoOpen: false });
  await markAt(7, 9);
  await vi.waitFor(() => expect(readLedger()?.marks).toBe(2));
  expect(trouble()).toBeUndefined();
});
