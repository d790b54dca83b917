import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import type { AnnotationId } from '../core/annotation/annotation.ts';
import { allAnnotations } from '../storage/annotations.ts';
import { addTags, deleteMany, removeTag, renameTag, restyleMany } from './bulk-commands.ts';
import { deleteMarks } from './mark-commands.ts';
import { markAt, said, startAnew, steps } from './marking.cases.ts';
import { writeNote } from './note-commands.ts';
import { useSession } from './session-store.ts';
import { undo } from './undo-commands.ts';

startAnew();

const say = (count: number): string => `${count} changed`;

/** Three marks, the first two with tags. */
async function three(): Promise<[AnnotationId, AnnotationId, AnnotationId]> {
  const ids: [AnnotationId, AnnotationId, AnnotationId] = [
    await markAt(3, 5),
    await markAt(5, 7),
    await markAt(7, 9),
  ];
  await writeNote(ids[0], { note: '', tags: ['读书', 'Todo'] });
  await writeNote(ids[1], { note: '', tags: ['todo'] });
  return ids;
}

const stored = async () => new Map((await allAnnotations()).map((mark) => [mark.id, mark]));
const tagsOf = async (ids: readonly AnnotationId[]) => {
  const marks = await stored();
  return ids.map((id) => marks.get(id)?.tags.join(' '));
};

test('marks are restyled in one step of undo, and those that are so already not counted', async () => {
  const ids = await three();
  await restyleMany(ids.slice(0, 1), { color: 'green', line: 'fill' }, say);
  const before = steps();
  expect(await restyleMany(ids, { color: 'green', line: 'fill' }, say)).toBe(2);
  expect(said()).toBe('2 changed');
  expect([...(await stored()).values()].map(({ style }) => style.color)).toEqual(['green', 'green', 'green']);
  expect(steps()).toBe(before + 1);
  await undo();
  const colors = await stored();
  expect(ids.map((id) => colors.get(id)?.style.color)).toEqual(['green', 'yellow', 'yellow']);
});

test('marks are deleted in one step; those in the trash already are left', async () => {
  const ids = await three();
  await deleteMarks([ids[2]]);
  expect(await deleteMany(ids, say)).toBe(2);
  await undo();
  const marks = await stored();
  expect(ids.map((id) => marks.get(id)?.deletedAt !== undefined)).toEqual([false, false, true]);
});

test('nothing to change is said, and offers no undo', async () => {
  const ids = await three();
  expect(await restyleMany(ids, { color: 'yellow' }, say)).toBe(0);
  expect(said()).toBe('0 changed');
  expect(useSession.getState().notice?.action).toBeUndefined();
});

test('tags are added where they are not, whatever their case, and taken off', async () => {
  const ids = await three();
  await addTags(ids, ['TODO', '新'], say);
  expect(await tagsOf(ids)).toEqual(['读书 Todo 新', 'todo 新', 'TODO 新']);
  expect(await removeTag(ids, 'todo', say)).toBe(3);
  expect(await tagsOf(ids)).toEqual(['读书 新', '新', '新']);
  await undo();
  await undo();
  expect(await tagsOf(ids)).toEqual(['读书 Todo', 'todo', '']);
});

test.each([
  ['renamed', 'todo', '待办', ['读书 待办', '待办']],
  ['written otherwise', 'todo', 'TODO', ['读书 TODO', 'TODO']],
  ['merged into one that is there', 'todo', '读书', ['读书', '读书']],
  ['taken off', 'todo', undefined, ['读书', '']],
])('a tag is %s everywhere, in the trash too, in one step', async (_, from, to, tags) => {
  const ids = await three();
  await deleteMarks([ids[1]]);
  const before = steps();
  expect(await renameTag(ids.slice(0, 1), from, to, say)).toBe(true);
  expect(await tagsOf(ids.slice(0, 2))).toEqual(tags);
  expect(said()).toBe('2 changed');
  expect(steps()).toBe(before + 1);
  await undo();
  expect(await tagsOf(ids.slice(0, 2))).toEqual(['读书 Todo', 'todo']);
});
