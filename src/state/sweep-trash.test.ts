import 'fake-indexeddb/auto';
import { afterEach, expect, test, vi } from 'vitest';
import { type AnnotationId, toInstant } from '../core/annotation/annotation.ts';
import { allAnnotations, changeAnnotations, trashedAnnotations } from '../storage/annotations.ts';
import { deleteMarks, restoreMarks } from './mark-commands.ts';
import { markAt, startAnew, steps } from './marking.cases.ts';
import { sweepTrash } from './sweep-trash.ts';
import { redo, undo } from './undo-commands.ts';

startAnew();

afterEach(() => {
  vi.useRealTimers();
});

const DAY = 86_400_000;
const setClock = (moment: number): void => {
  vi.useFakeTimers({ toFake: ['Date'], now: moment });
};
const ids = async (): Promise<AnnotationId[]> => (await allAnnotations()).map(({ id }) => id).sort();

test('the trash loses what has lain there 30 days, and nothing younger', async () => {
  const days = (ago: number) => toInstant(new Date(Date.now() - ago * DAY));
  const [old, young, alive] = [await markAt(3, 6), await markAt(7, 9), await markAt(10, 12)];
  await deleteMarks([old, young]);
  await changeAnnotations(
    [old, young],
    (stored, id) => stored && { ...stored, deletedAt: days(id === old ? 30.01 : 29.99) },
  );
  await changeAnnotations([alive], (stored) => stored && { ...stored, modifiedAt: days(400) });
  const before = steps();
  await sweepTrash(await trashedAnnotations());
  expect(await ids()).toEqual([young, alive].sort());
  expect(steps()).toBe(before);
});

test('a clock that leaps takes nothing, and the next that is right takes it in its time', async () => {
  const today = Date.UTC(2026, 10, 24);
  setClock(today);
  const id = await markAt(3, 6);
  await deleteMarks([id]);
  for (const clock of [Date.UTC(2030, 0, 1), Date.UTC(2001, 0, 1), today + DAY, Date.UTC(2030, 0, 29)]) {
    setClock(clock);
    await sweepTrash(await trashedAnnotations());
    expect(await ids()).toEqual([id]);
  }
  await undo();
  await redo();
  expect(await allAnnotations()).toMatchObject([{ deletedAt: toInstant(new Date(today)) }]);
  setClock(today + 30 * DAY);
  await sweepTrash(await trashedAnnotations());
  expect(await ids()).toEqual([]);
});

test('what was deleted by a clock of long ago stays 30 days from when that is seen', async () => {
  setClock(Date.UTC(2001, 0, 1));
  const id = await markAt(3, 6);
  await deleteMarks([id]);
  const today = Date.UTC(2026, 10, 24);
  for (const [day, kept] of [
    [0, 1],
    [29, 1],
    [30, 0],
  ] as const) {
    setClock(today + day * DAY);
    await sweepTrash(await trashedAnnotations());
    expect(await ids()).toHaveLength(kept);
  }
  expect(localStorage.getItem('quandian.trash')).not.toBeNull();
  await sweepTrash(await trashedAnnotations());
  expect(localStorage.getItem('quandian.trash')).toBeNull();
});

test.each(['{', 'null', '[]', '{"x":1}', '{"x":"later"}'])('what is kept as %s is nothing', async (kept) => {
  localStorage.setItem('quandian.trash', kept);
  setClock(Date.UTC(2001, 0, 1));
  const id = await markAt(3, 6);
  await deleteMarks([id]);
  setClock(Date.UTC(2026, 10, 24));
  await sweepTrash(await trashedAnnotations());
  expect(await ids()).toEqual([id]);
});

test('a mark that was taken out and deleted again meanwhile stays', async () => {
  const id = await markAt(3, 6);
  await deleteMarks([id]);
  const deletedAt = toInstant(new Date(Date.now() - 31 * DAY));
  await changeAnnotations([id], (stored) => stored && { ...stored, deletedAt });
  const before = await trashedAnnotations();
  await restoreMarks([id]);
  await sweepTrash(before);
  await deleteMarks([id]);
  await sweepTrash(before);
  expect(await ids()).toEqual([id]);
});
