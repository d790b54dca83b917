import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { describeAnchor } from '../core/anchor/describe.ts';
import { database } from '../storage/database.ts';
import { restyle } from './mark-commands.ts';
import { markAt, projection, said, startAnew, steps, theMark } from './marking.cases.ts';
import { moveMark } from './move-mark.ts';
import { writeNote } from './note-commands.ts';
import { useSession } from './session-store.ts';
import { redo, undo } from './undo-commands.ts';

startAnew();

test('a mark that is moved keeps all but its anchor, and goes back exactly', async () => {
  const id = await markAt(3, 6);
  await writeNote(id, { note: '注', tags: ['签'] });
  await restyle(id, { color: 'blue' });
  const before = await theMark();
  expect(await moveMark(id, projection, { start: 4, end: 9 })).toBe(true);
  const { anchor, modifiedAt, ...kept } = await theMark();
  expect(anchor).toEqual(describeAnchor(projection.text, { start: 4, end: 9 }));
  expect(anchor.quote.exact).toBe('二三四五六');
  expect(before).toMatchObject(kept);
  expect(modifiedAt > before.modifiedAt).toBe(true);
  expect(said()).toBe('圈点的范围已改');
  useSession.getState().notice?.action?.run();
  await expect.poll(async () => (await theMark()).anchor).toEqual(before.anchor);
  await redo();
  expect((await theMark()).anchor).toEqual(anchor);
  await undo();
  expect((await theMark()).anchor).toEqual(before.anchor);
});

test('a mark of a former text, once moved, stands on this one, whose text is kept', async () => {
  const id = await markAt(3, 6);
  await database.snapshots.clear();
  await moveMark(id, projection, { start: 3, end: 7 });
  expect(await database.snapshots.toArray()).toEqual([
    { revision: projection.revision, text: projection.text },
  ]);
});

test('a mark put where it stands, or that is gone, is no step', async () => {
  const id = await markAt(3, 6);
  expect(await moveMark(id, projection, { start: 3, end: 6 })).toBe(false);
  expect(steps()).toBe(1);
  await database.annotations.clear();
  expect(await moveMark(id, projection, { start: 3, end: 7 })).toBe(false);
  expect(steps()).toBe(1);
});
