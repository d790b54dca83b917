import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { beforeEach, expect, test, vi } from 'vitest';
import { anyBackupData } from '../core/exchange/any-backup.cases.ts';
import { readAll, restore } from '../storage/backup.ts';
import { database } from '../storage/database.ts';
import { putDraft } from '../storage/drafts.ts';
import { MemoryStorage } from '../storage/memory-storage.cases.ts';
import { readMirror } from '../storage/settings-mirror.ts';
import { makeBackup, makePlainBackup, openBackup, restoreBackup } from './backup-commands.ts';
import { deleteMarks } from './mark-commands.ts';
import { ARTICLE, markAt, projection, said, startAnew } from './marking.cases.ts';
import { writeNote } from './note-commands.ts';
import { keepPlace } from './places.ts';
import { changeSettings } from './use-settings.ts';

startAnew();
beforeEach(() => {
  vi.stubGlobal('document', { baseURI: 'https://host/' });
  vi.stubGlobal('navigator', { languages: ['zh-CN'] });
});

const bytesOf = (text: string | undefined) => new TextEncoder().encode(text);

/** Something of everything a reader makes, and the backup of it. */
async function backedUp() {
  const [noted, deleted] = [await markAt(3, 6), await markAt(7, 9)];
  await writeNote(noted, { note: '注 👨‍👩‍👧 \ud800 "\\', tags: ['签', '读书/时政'] });
  await deleteMarks([deleted]);
  const savedAt = (await readAll()).annotations[0]?.createdAt;
  if (savedAt) await putDraft({ annotationId: noted, note: '再写', tags: [], savedAt });
  await keepPlace({ articleId: ARTICLE, offset: 9, revision: projection.revision, progress: 0.4 });
  await changeSettings({ theme: 'sepia', fontSize: 21 });
  const file = await makeBackup('1.2.3');
  return { all: await readAll(), bytes: file?.bytes ?? new Uint8Array() };
}

const clear = () => Promise.all(database.tables.map((table) => table.clear()));

test('a backup restored to an empty place gives everything back', async () => {
  const { all, bytes } = await backedUp();
  await clear();
  vi.stubGlobal('localStorage', new MemoryStorage());
  const opened = await openBackup(bytes);
  expect(opened).toMatchObject({ ok: true, added: 7, changed: 0, left: 0 });
  expect(await readAll()).toMatchObject({ annotations: [] });
  expect(opened?.ok && (await restoreBackup(opened.data))).toBe(true);
  expect(await readAll()).toEqual(all);
  expect(readMirror()).toMatchObject({ theme: 'sepia', fontSize: 21 });
  expect(said()).toBe('备份已恢复');
});

test('whatever there is comes back: backed up, wiped, restored', async () => {
  await fc.assert(
    fc.asyncProperty(anyBackupData, async (data) => {
      await clear();
      await restore(() => data);
      const all = await readAll();
      const bytes = (await makeBackup('1.2.3'))?.bytes ?? new Uint8Array();
      await clear();
      const opened = await openBackup(bytes);
      if (opened?.ok) await restoreBackup(opened.data);
      expect(await readAll()).toEqual(all);
    }),
    { numRuns: 30 },
  );
});

test('a backup that is plain JSON, as it was before, is restored', async () => {
  const { all } = await backedUp();
  const plain = await makePlainBackup('0.0.1');
  await clear();
  const opened = await openBackup(bytesOf(plain?.text));
  expect(opened?.ok && (await restoreBackup(opened.data))).toBe(true);
  expect(await readAll()).toEqual(all);
});

test('notes that cannot be written as Markdown are backed up all the same', async () => {
  const { all } = await backedUp();
  vi.stubGlobal('document', undefined);
  const file = await makeBackup('1.2.3');
  await clear();
  const opened = await openBackup(file?.bytes ?? new Uint8Array());
  expect(opened?.ok && opened.data).toEqual(all);
});

test('restored twice it changes nothing more', async () => {
  const { all, bytes } = await backedUp();
  const opened = await openBackup(bytes);
  expect(opened).toMatchObject({ ok: true, added: 0, changed: 0, left: 7 });
  expect(opened?.ok && (await restoreBackup(opened.data))).toBe(true);
  expect(await readAll()).toEqual(all);
});

test('what was done since stays', async () => {
  const { bytes } = await backedUp();
  const later = await markAt(10, 12);
  const [first] = (await readAll()).annotations.filter(({ note }) => note !== '');
  if (first) await writeNote(first.id, { note: '后来写的', tags: [] });
  const opened = await openBackup(bytes);
  if (opened?.ok) await restoreBackup(opened.data);
  const { annotations } = await readAll();
  expect(annotations).toHaveLength(3);
  expect(annotations.some(({ id }) => id === later)).toBe(true);
  expect(annotations.find(({ id }) => id === first?.id)?.note).toBe('后来写的');
});

test.each([
  ['no text', new Uint8Array([0xff, 0xfe, 0xfd]), 'encoding'],
  ['no JSON', bytesOf('{'), 'not-json'],
  ['another file', bytesOf('{"version":1}'), 'not-a-backup'],
])('%s is refused, and says why', async (_, bytes, reason) => {
  expect(await openBackup(bytes)).toMatchObject({ ok: false, reason });
});

test('a backup that cannot be stored is not restored, and that is said', async () => {
  const { bytes } = await backedUp();
  await clear();
  const opened = await openBackup(bytes);
  const failing = vi.spyOn(database.places, 'bulkPut').mockRejectedValueOnce(new Error('what'));
  expect(opened?.ok && (await restoreBackup(opened.data))).toBe(false);
  failing.mockRestore();
  expect((await readAll()).annotations).toEqual([]);
  expect(said()).not.toBe('备份已恢复');
});
