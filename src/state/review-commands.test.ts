import 'fake-indexeddb/auto';
import { expect, test, vi } from 'vitest';
import { resolveAnchors } from '../core/anchor/resolve.ts';
import { type Annotation, toAnnotationId } from '../core/annotation/annotation.ts';
import { backupFormat } from '../core/exchange/backup.ts';
import { projectMarkdown } from '../core/text/project-markdown.ts';
import type { Projection } from '../core/text/projection.ts';
import { zhCN } from '../i18n/zh-cn.ts';
import { readAll } from '../storage/backup.ts';
import { database } from '../storage/database.ts';
import { textsOf } from '../storage/snapshots.ts';
import { openBackup, restoreBackup } from './backup-commands.ts';
import { deleteMarks } from './mark-commands.ts';
import { markAt, projection, said, startAnew, steps, theMark } from './marking.cases.ts';
import { writeNote } from './note-commands.ts';
import { remember, resolveMarks, type TextOf } from './resolved-mark.ts';
import { confirmPlace, reattachMark, refusePlace } from './review-commands.ts';
import { useSession } from './session-store.ts';
import { redo, undo } from './undo-commands.ts';

startAnew();

/** Where a mark stands in a text, once it has been sought. */
function resolveMark(now: Projection, mark: Annotation, textOf: TextOf) {
  const found = resolveAnchors(now.text, [mark.anchor], textOf);
  return resolveMarks(now, [mark], textOf, remember(undefined, now.text, [mark], found, textOf))[0];
}

/** The article, corrected: 一二三四五六 reads 一二叁四五六, and stands further on. */
const correction = '新的一段。\n\n一二叁四五六七八九十。\n\n甲乙丙丁戊己庚辛壬癸。';
const edited = projectMarkdown({ front: { headline: '题目' }, markdown: correction });
const place = { start: edited.text.indexOf('一二叁'), end: edited.text.indexOf('七八') };

test.each([
  [confirmPlace, '位置已确认'],
  [reattachMark, '已重新定位'],
])('%o makes the anchor anew, keeps the old one and the text, and says so', async (command, sentence) => {
  const id = await markAt(3, 9);
  await writeNote(id, { note: '注', tags: ['签'] });
  const { anchor, modifiedAt } = await theMark();
  expect(await command(id, edited, place)).toBe(true);
  const mark = await theMark();
  expect(mark).toMatchObject({
    anchor: { position: place, quote: { exact: '一二叁四五六' }, revision: edited.revision },
    history: [{ anchor }],
    note: '注',
    tags: ['签'],
  });
  expect(mark.modifiedAt > modifiedAt).toBe(true);
  expect(resolveMark(edited, mark, () => undefined)).toMatchObject({ status: 'exact', range: place });
  expect((await textsOf([edited.revision, projection.revision])).size).toBe(2);
  expect(said()).toBe(sentence);
});

test('a confirmation is undone by the toast, and done again', async () => {
  const id = await markAt(3, 9);
  const before = await theMark();
  await confirmPlace(id, edited, place);
  useSession.getState().notice?.action?.run();
  await vi.waitFor(async () => expect((await theMark()).anchor).toEqual(before.anchor));
  const { modifiedAt, ...undone } = await theMark();
  expect(before).toMatchObject(undone);
  expect('history' in undone).toBe(false);
  expect(said()).toBe('已撤销');
  await redo();
  expect((await theMark()).history).toHaveLength(1);
});

test('each anchor goes into the history, the first one first', async () => {
  const id = await markAt(3, 9);
  const first = (await theMark()).anchor;
  await confirmPlace(id, edited, place);
  const second = (await theMark()).anchor;
  await reattachMark(id, projection, { start: 14, end: 18 });
  expect((await theMark()).history?.map(({ anchor }) => anchor)).toEqual([first, second]);
});

test('a refused place is not proposed again in this text, and an undo proposes it again', async () => {
  const id = await markAt(3, 9);
  const { anchor } = await theMark();
  const textOf = () => projection.text;
  expect(resolveMark(edited, await theMark(), textOf)?.range).toEqual(place);
  await refusePlace(id, edited, place);
  expect(said()).toBe('不再提议此处');
  const lost = resolveMark(edited, await theMark(), textOf);
  expect(lost).toMatchObject({ status: 'orphaned', candidates: [], annotation: { anchor } });
  expect(lost?.range).toBeUndefined();
  const again = projectMarkdown({
    front: { headline: '题目' },
    markdown: `${correction}\n\n还有一段。`,
  });
  expect(resolveMark(again, await theMark(), textOf)?.range).toEqual(place);
  await undo();
  expect(resolveMark(edited, await theMark(), textOf)?.range).toEqual(place);
  expect('refused' in (await theMark())).toBe(false);
});

test('what changes nothing is no step, and not said', async () => {
  const id = await markAt(3, 9);
  await refusePlace(id, edited, place);
  const before = [steps(), useSession.getState().notice];
  expect(await confirmPlace(id, projection, { start: 3, end: 9 })).toBe(true);
  await refusePlace(id, edited, place);
  const none = toAnnotationId('00000000-0000-4000-8000-000000000000');
  await confirmPlace(none, edited, place);
  expect([steps(), useSession.getState().notice]).toEqual(before);
});

test('what could not be stored is said, and nothing is changed', async () => {
  const id = await markAt(3, 9);
  const before = await theMark();
  const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError');
  });
  expect(await confirmPlace(id, edited, place)).toBe(false);
  put.mockRestore();
  expect(await theMark()).toEqual(before);
  expect(said()).toBe(zhCN.errors.storageFull);
});

test('an undo leaves an anchor that another tab has made since', async () => {
  const id = await markAt(3, 9);
  await confirmPlace(id, edited, place);
  const stack = steps();
  await reattachMark(id, edited, { start: 0, end: 2 });
  await database.annotations.update(id, {
    anchor: { ...(await theMark()).anchor, revision: projection.revision },
  });
  await undo();
  expect((await theMark()).anchor.position).toEqual({ start: 0, end: 2 });
  expect(stack).toBe(2);
});

test('history and refusals, of marks in the trash too, come back from a backup', async () => {
  const [confirmed, refused] = [await markAt(3, 9), await markAt(14, 18)];
  await confirmPlace(confirmed, edited, place);
  await refusePlace(refused, edited, place);
  await deleteMarks([confirmed]);
  const before = await readAll();
  const at = before.annotations[0]?.modifiedAt;
  if (!at) throw new Error('Nothing stored');
  const { text } = backupFormat.encode(before, { createdAt: at, app: 'test' });
  await Promise.all(database.tables.map((table) => table.clear()));
  const opened = await openBackup(new TextEncoder().encode(text));
  if (!opened?.ok) throw new Error('Not opened');
  expect(opened).toMatchObject({ added: 4, changed: 0, left: 0 });
  await restoreBackup(opened.data);
  expect(await readAll()).toEqual(before);
});
