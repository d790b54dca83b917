import 'fake-indexeddb/auto';
import { expect, test, vi } from 'vitest';
import { readAll } from '../storage/backup.ts';
import { database } from '../storage/database.ts';
import { allReviews } from '../storage/reviews.ts';
import { makePlainBackup, openBackup, restoreBackup } from './backup-commands.ts';
import { gradeMark, type Look, takeBackLook } from './look-commands.ts';
import { deleteMarks, removeMarks, restoreMarks } from './mark-commands.ts';
import { markAt, said, startAnew } from './marking.cases.ts';
import { redo, undo } from './undo-commands.ts';

startAnew();

const graded = async (...given: Parameters<typeof gradeMark>): Promise<Look> => {
  const look = await gradeMark(...given);
  if (!look || look === 'gone') throw new Error('Not graded');
  return look;
};

test('each look is kept, one row a mark', async () => {
  const id = await markAt(3, 6);
  const first = await graded(id, 'remembered');
  expect(first.before).toBeUndefined();
  const second = await graded(id, 'forgot');
  expect(second.before).toEqual(first.after);
  expect(await allReviews()).toEqual([second.after]);
});

test('looks are taken back one by one', async () => {
  const id = await markAt(3, 6);
  const first = await graded(id, 'remembered');
  const second = await graded(id, 'forgot');
  expect(await takeBackLook(second)).toBe(true);
  expect(await allReviews()).toEqual([first.after]);
  expect(await takeBackLook(first)).toBe(true);
  expect(await allReviews()).toEqual([]);
});

test('what another tab has looked at since is left as it is', async () => {
  const id = await markAt(3, 6);
  const first = await graded(id, 'remembered');
  vi.setSystemTime(new Date(Date.now() + 1000));
  const second = await graded(id, 'known');
  vi.useRealTimers();
  await takeBackLook(first);
  expect(await allReviews()).toEqual([second.after]);
});

test('a mark in the trash is not graded; put back, it is known as well as before', async () => {
  const id = await markAt(3, 6);
  const { after } = await graded(id, 'known');
  await deleteMarks([id]);
  expect(await gradeMark(id, 'forgot')).toBe('gone');
  await restoreMarks([id]);
  expect(await allReviews()).toEqual([after]);
  await deleteMarks([id]);
  await removeMarks([id]);
  expect(await allReviews()).toEqual([]);
  expect(await gradeMark(id, 'forgot')).toBe('gone');
});

test('a mark whose making is undone and done again is known as well as before', async () => {
  const id = await markAt(3, 6);
  const { after } = await graded(id, 'known');
  await undo();
  expect((await readAll()).annotations).toEqual([]);
  await redo();
  expect(await allReviews()).toEqual([after]);
});

test('a backup holds the looks, and the later one stays', async () => {
  const id = await markAt(3, 6);
  const first = await graded(id, 'remembered');
  const bytes = new TextEncoder().encode((await makePlainBackup('1.2.3'))?.text);
  await takeBackLook(first);
  const opened = await openBackup(bytes);
  expect(opened).toMatchObject({ ok: true, added: 1 });
  if (opened?.ok) await restoreBackup(opened.data);
  expect(await allReviews()).toEqual([first.after]);
  vi.setSystemTime(new Date(Date.now() + 1000));
  const second = await graded(id, 'forgot');
  vi.useRealTimers();
  const again = await openBackup(bytes);
  expect(again).toMatchObject({ ok: true, added: 0, changed: 0 });
  if (again?.ok) await restoreBackup(again.data);
  expect(await allReviews()).toEqual([second.after]);
});

test('a look that cannot be stored is not one, and that is said', async () => {
  const id = await markAt(3, 6);
  const failing = vi.spyOn(database.reviews, 'put').mockRejectedValueOnce(new Error('what'));
  expect(await gradeMark(id, 'known')).toBeUndefined();
  failing.mockRestore();
  expect(await allReviews()).toEqual([]);
  expect(said()).toMatch(/^没能保存/);
});
