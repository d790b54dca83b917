import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { COPIES_KEPT } from '../core/folder/copies.ts';
import { allFolders, folderDatabase, putFolder } from '../storage/folders.ts';
import { readLedger } from '../storage/ledger.ts';
import { openBackup } from './backup-commands.ts';
import { copyDaily } from './daily-copy.ts';
import { MemoryFolder } from './folder.cases.ts';
import { markAt, startAnew } from './marking.cases.ts';

startAnew();

let folder: MemoryFolder;
beforeEach(async () => {
  folder = new MemoryFolder();
  await Promise.all(folderDatabase.tables.map((table) => table.clear()));
  vi.stubGlobal('document', { baseURI: 'https://host/' });
  vi.stubGlobal('navigator', { languages: ['zh-CN'] });
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-01T12:00:00') });
  await putFolder({ use: 'copies', handle: { name: '副本' } as FileSystemDirectoryHandle }, true);
});
afterEach(() => void vi.useRealTimers());

const copy = async (): Promise<boolean> => {
  const [row] = await allFolders();
  if (!row) throw new Error('No folder');
  return copyDaily(folder, row, '1.2.3');
};
const nextDay = (): void => void vi.setSystemTime(Date.now() + 86_400_000);
const names = (): Promise<string[]> => folder.names();

test('one a day, where something has changed, and it is a backup', async () => {
  await markAt(1, 2);
  expect(await copy()).toBe(true);
  expect(await names()).toEqual(['quandian-2026-11-01.zip']);
  expect(readLedger()?.backup?.at).toBe(new Date().toISOString());
  const bytes = folder.files.get('quandian-2026-11-01.zip')?.data;
  expect(bytes instanceof Uint8Array && (await openBackup(bytes))).toMatchObject({ ok: true, added: 0 });
  await markAt(3, 4);
  expect(await copy()).toBe(false);
  nextDay();
  expect(await copy()).toBe(true);
  nextDay();
  expect(await copy()).toBe(false);
  expect(await names()).toEqual(['quandian-2026-11-01.zip', 'quandian-2026-11-02.zip']);
});

test('the last are kept, and nothing that another has put there is touched', async () => {
  folder.put('quandian-2026-10-31.zip', '我的');
  folder.put('quandian-2026-11-01.zip', '也是我的');
  for (let day = 1; day <= COPIES_KEPT + 1; day++) {
    await markAt(day % 5, (day % 5) + 1);
    await copy();
    nextDay();
  }
  expect(folder.text('quandian-2026-10-31.zip')).toBe('我的');
  expect(folder.text('quandian-2026-11-01.zip')).toBe('也是我的');
  expect(folder.files.has('quandian-2026-11-01 (2).zip')).toBe(false);
  expect(await names()).toHaveLength(2 + COPIES_KEPT);
});

test('one that cannot be written is tried again', async () => {
  await markAt(1, 2);
  const failing = vi.spyOn(folder, 'write').mockRejectedValueOnce(new Error('full'));
  await expect(copy()).rejects.toThrow('full');
  failing.mockRestore();
  expect(readLedger()?.backup?.at).toBeUndefined();
  expect(await copy()).toBe(true);
});
