import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import type { AnnotationId } from '../core/annotation/annotation.ts';
import { allAnnotations, changeAnnotations } from '../storage/annotations.ts';
import { allDrafts } from '../storage/drafts.ts';
import { leftMarks } from '../storage/left-marks.ts';
import { closeOverNote, comeBackToNote, dropLeftMarks, leaveNote } from './left-notes.ts';
import { deleteMarks } from './mark-commands.ts';
import { markAt, said, startAnew, theMark } from './marking.cases.ts';
import { keepDraft } from './note-commands.ts';
import { openNew, useSession } from './session-store.ts';
import { undo } from './undo-commands.ts';

startAnew();

let id: AnnotationId;
const save = vi.fn(async () => {});

beforeEach(async () => {
  save.mockClear();
  id = await markAt(3, 6);
});

/** What is typed reaches the journal and, a moment later, the database. */
async function type(note: string): Promise<void> {
  keepDraft(id, { note, tags: [] });
  await vi.waitFor(async () => expect(await allDrafts()).toMatchObject([{ note }]));
}

/** Another tab has a session of its own. */
const newTab = (): void => useSession.setState(useSession.getInitialState(), true);

test('16 a cancelled note leaves no empty mark: a tab closed over an empty editor', async () => {
  openNew(id, 'provisional');
  closeOverNote(id);
  newTab();
  await dropLeftMarks();
  expect(await allAnnotations()).toEqual([]);
  expect(leftMarks()).toEqual([]);
});

test.each([
  ['a mark that was made on purpose', () => openNew(id, 'known')],
  ['a tab that came back', () => openNew(id, 'provisional'), () => comeBackToNote(id)],
  ['a tab that came back, and was written in', () => openNew(id, 'provisional'), () => type('写了')],
])('16 what stays: %s', async (_, open, then: () => unknown = () => {}) => {
  open();
  closeOverNote(id);
  await then();
  newTab();
  await dropLeftMarks();
  expect((await theMark()).deletedAt).toBeUndefined();
  expect(leftMarks()).toEqual([]);
});

test('16 a screen left over an empty editor', async () => {
  openNew(id, 'provisional');
  await leaveNote(id, true, save);
  expect(await allAnnotations()).toEqual([]);
  expect(said()).toBe('没有写批注，圈点已撤去');
});

test('a screen left over a note that is being written', async () => {
  openNew(id, 'provisional');
  await type('写了');
  await leaveNote(id, false, save);
  expect((await theMark()).deletedAt).toBeUndefined();
  expect(save).toHaveBeenCalledOnce();
});

test('16 two tabs: a mark deleted under an open editor is told, and put back with its words', async () => {
  openNew(id, 'known');
  await type('正在写');
  await deleteMarks([id]);
  await leaveNote(id, false, save);
  expect(said()).toBe('这处圈点在另一个标签页里删除了。写下的文字已留作草稿。');
  expect(save).not.toHaveBeenCalled();
  expect(await allDrafts()).toMatchObject([{ note: '正在写' }]);
  useSession.getState().notice?.action?.run();
  await vi.waitFor(async () => expect((await theMark()).deletedAt).toBeUndefined());
  expect(await allDrafts()).toMatchObject([{ note: '正在写' }]);
});

test('16 two tabs: nothing typed, nothing promised', async () => {
  openNew(id, 'known');
  await deleteMarks([id]);
  await leaveNote(id, false, save);
  expect(said()).toBe('这处圈点在另一个标签页里删除了。');
});

test('16 two tabs: a mark unmade in one while its first note is written in the other goes to the trash', async () => {
  await type('第一句');
  await undo();
  expect((await theMark()).deletedAt).toBeDefined();
  expect(await allDrafts()).toMatchObject([{ note: '第一句' }]);
});

test('16 two tabs: so does one whose words are not in the database yet', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  keepDraft(id, { note: '第', tags: [] });
  vi.useRealTimers();
  await undo();
  expect((await theMark()).deletedAt).toBeDefined();
});

test('16 two tabs: a mark that is gone for good offers no way back', async () => {
  openNew(id, 'known');
  await changeAnnotations([id], () => undefined);
  await leaveNote(id, false, save);
  expect(said()).toBe('这处圈点在另一个标签页里删除了。');
  expect(useSession.getState().notice?.action).toBeUndefined();
});
