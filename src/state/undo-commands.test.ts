import 'fake-indexeddb/auto';
import { expect, test, vi } from 'vitest';
import type { Annotation, AnnotationId } from '../core/annotation/annotation.ts';
import { allAnnotations, changeAnnotations } from '../storage/annotations.ts';
import { database } from '../storage/database.ts';
import { deleteMarks, restyle } from './mark-commands.ts';
import { markAt, said, startAnew, steps, theMark } from './marking.cases.ts';
import { redo, undo } from './undo-commands.ts';

startAnew();

/** What another tab does to a mark. */
const elsewhere = (id: AnnotationId, change: Partial<Annotation>) =>
  changeAnnotations([id], (stored) => stored && { ...stored, ...change });

const PINK = { color: 'pink', line: 'fill' } as const;

test('each act is called what it is', async () => {
  const id = await markAt(3, 6);
  await deleteMarks([id]);
  const heard: (string | undefined)[] = [];
  for (const step of [undo, undo, undo, redo, redo]) {
    await step();
    heard.push(said());
  }
  expect(heard).toEqual(['已恢复', '已撤销', '没有可撤销的操作', '已重做', '已重做']);
});

test('what another tab changed since is not undone, but what was done before', async () => {
  const [one, two] = [await markAt(3, 6), await markAt(7, 9)];
  await restyle(one, { color: 'green' });
  await restyle(two, { color: 'blue' });
  await elsewhere(two, { style: PINK });
  await undo();
  expect(said()).toBe('已撤销');
  expect(new Map((await allAnnotations()).map(({ id, style }) => [id, style.color]))).toEqual(
    new Map([
      [one, 'yellow'],
      [two, 'pink'],
    ]),
  );
});

test('a mark that another tab wrote a note on is not taken back', async () => {
  const id = await markAt(3, 6);
  await elsewhere(id, { note: '别处写的' });
  await undo();
  expect((await theMark()).note).toBe('别处写的');
  expect(said()).toBe('没有可撤销的操作');
});

test('what another tab changed since is not done again', async () => {
  const id = await markAt(3, 6);
  await restyle(id, { color: 'blue' });
  await undo();
  await elsewhere(id, { style: PINK });
  await redo();
  expect((await theMark()).style).toEqual(PINK);
  expect(said()).toBe('没有可重做的操作');
});

test('of marks deleted together, those come back that are still in the trash', async () => {
  const [one, two] = [await markAt(3, 6), await markAt(7, 9)];
  await deleteMarks([one, two]);
  await changeAnnotations([one], () => undefined);
  await undo();
  expect(await theMark()).toMatchObject({ id: two });
  expect((await theMark()).deletedAt).toBeUndefined();
  await redo();
  expect((await theMark()).deletedAt).toBeDefined();
});

test('an undo that could not be stored can be tried again', async () => {
  const id = await markAt(3, 6);
  await restyle(id, { color: 'blue' });
  const failing = vi.spyOn(database.annotations, 'bulkPut').mockRejectedValue(new Error('what'));
  await undo();
  expect(steps()).toBe(2);
  failing.mockRestore();
  await undo();
  expect((await theMark()).style.color).toBe('yellow');
});

test('a redo that could not be stored can be tried again', async () => {
  const id = await markAt(3, 6);
  await restyle(id, { color: 'blue' });
  await undo();
  const failing = vi.spyOn(database.annotations, 'bulkPut').mockRejectedValue(new Error('what'));
  await redo();
  failing.mockRestore();
  await redo();
  expect((await theMark()).style.color).toBe('blue');
});

test('a new act ends what could be done again', async () => {
  const id = await markAt(3, 6);
  await restyle(id, { color: 'blue' });
  await undo();
  await restyle(id, { color: 'green' });
  await redo();
  expect((await theMark()).style.color).toBe('green');
});

test('an undo is newer than what it undoes', async () => {
  const id = await markAt(3, 6);
  await restyle(id, { color: 'blue' });
  const { modifiedAt } = await theMark();
  await undo();
  expect((await theMark()).modifiedAt > modifiedAt).toBe(true);
});
