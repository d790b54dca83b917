import 'fake-indexeddb/auto';
import { expect, test, vi } from 'vitest';
import { toAnnotationId } from '../core/annotation/annotation.ts';
import { allAnnotations } from '../storage/annotations.ts';
import { database } from '../storage/database.ts';
import {
  deleteMarks,
  dropProvisional,
  markPassage,
  removeMarks,
  restoreMarks,
  restyle,
} from './mark-commands.ts';
import { ARTICLE, markAt, projection, said, startAnew, steps, theMark } from './marking.cases.ts';
import { writeNote } from './note-commands.ts';
import { open, useSession } from './session-store.ts';
import { undo } from './undo-commands.ts';

startAnew();

test('a mark bears its anchor, and the text it was made on is kept', async () => {
  const id = await markAt(3, 6);
  expect(await theMark()).toMatchObject({
    id,
    articleId: ARTICLE,
    anchor: { quote: { exact: '一二三' }, revision: projection.revision },
    style: { color: 'yellow', line: 'fill' },
    note: '',
    tags: [],
  });
  expect(await database.snapshots.toArray()).toEqual([
    { revision: projection.revision, text: projection.text },
  ]);
  expect(said()).toBe('已标黄');
});

test('a passage that bears a mark already is one mark in another style', async () => {
  const id = await markAt(3, 6);
  const twin = await theMark();
  const style = { color: 'blue', line: 'underline' } as const;
  expect(await markPassage(ARTICLE, projection, { start: 3, end: 6 }, style, twin)).toBe(id);
  expect(await theMark()).toMatchObject({ id, style });
  expect(said()).toBe('已加下划线');
});

test('a style that is the mark’s already is no step', async () => {
  const id = await markAt(3, 6);
  await restyle(id, { color: 'yellow' });
  expect(steps()).toBe(1);
});

test('a deletion closes the mark, says so and offers the way back', async () => {
  const id = await markAt(3, 6);
  await writeNote(id, { note: '注', tags: ['签'] });
  open(id, true);
  await deleteMarks([id]);
  expect(said()).toBe('已删除');
  expect(useSession.getState()).toMatchObject({ active: undefined, editing: undefined });
  expect((await theMark()).deletedAt).toBeDefined();
  useSession.getState().notice?.action?.run();
  await vi.waitFor(async () => expect((await theMark()).deletedAt).toBeUndefined());
  expect(await theMark()).toMatchObject({ note: '注', tags: ['签'] });
  expect(said()).toBe('已恢复');
});

test('what is not there is neither deleted, restored nor restyled', async () => {
  const id = toAnnotationId('00000000-0000-4000-8000-000000000000');
  await deleteMarks([id]);
  await restoreMarks([id]);
  await restyle(id, { color: 'blue' });
  expect(await allAnnotations()).toEqual([]);
  expect([steps(), said()]).toEqual([0, undefined]);
});

test('several marks are deleted, and come back, at once', async () => {
  const ids = [await markAt(3, 6), await markAt(7, 9)];
  await deleteMarks(ids);
  expect((await allAnnotations()).every(({ deletedAt }) => deletedAt)).toBe(true);
  await undo();
  expect((await allAnnotations()).some(({ deletedAt }) => deletedAt)).toBe(false);
});

test('only what lies in the trash is removed for good', async () => {
  const [kept, gone] = [await markAt(3, 6), await markAt(7, 9)];
  await deleteMarks([gone]);
  await removeMarks([kept, gone], () => '回收站已清空');
  expect((await theMark()).id).toBe(kept);
  expect(said()).toBe('回收站已清空');
});

test('what was made for a note that did not come goes; another that was begun meanwhile is still as new', async () => {
  const [one, other] = [await markAt(3, 6), await markAt(8, 10)];
  useSession.setState({ provisional: other });
  await dropProvisional(one);
  expect(useSession.getState().provisional).toBe(other);
  expect((await allAnnotations()).map(({ id }) => id)).toEqual([other]);
});

test('a mark made only to bear a note goes without one, and leaves no step behind', async () => {
  const id = await markAt(3, 6);
  await dropProvisional(id);
  expect(await allAnnotations()).toEqual([]);
  expect(steps()).toBe(0);
});

test.each([
  { note: '有字', tags: [] },
  { note: '', tags: ['签'] },
])('a mark made only to bear a note stays with %j', async (text) => {
  const id = await markAt(3, 6);
  await writeNote(id, text);
  useSession.setState({ provisional: id });
  await dropProvisional(id);
  expect(await theMark()).toMatchObject(text);
  expect(steps()).toBe(2);
  expect(useSession.getState().provisional).toBeUndefined();
});
