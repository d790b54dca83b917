import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import {
  allFolders,
  changeFolder,
  dropFolder,
  type FileRow,
  fileRows,
  folderDatabase,
  putFileRow,
  putFolder,
} from './folders.ts';

// What a browser's handle is cloned as; the tests in a browser hold real ones.
const handle = { kind: 'directory', name: '库' } as unknown as FileSystemDirectoryHandle;
const file: FileRow = { articleId: 'a', name: 'a.md', stamp: '1 1', part: '', notes: {} };

beforeEach(async () => {
  await Promise.all(folderDatabase.tables.map((table) => table.clear()));
});

test('a folder is of this machine: it is in no database that is backed up', async () => {
  await putFolder({ use: 'notes', handle }, true);
  expect(folderDatabase.name).not.toBe('quandian');
  expect(await allFolders()).toEqual([{ use: 'notes', handle }]);
});

test.each([
  ['the same folder again', 'notes', false, [file]],
  ['another one', 'notes', true, []],
  ['one for copies', 'copies', true, [file]],
] as const)('what is known of the files, after %s was chosen', async (_, use, isAnother, left) => {
  await putFileRow(file);
  await putFolder({ use, handle }, isAnother);
  expect(await fileRows()).toEqual(left);
});

test('what is found out late of a folder that is no longer used brings it not back', async () => {
  await putFolder({ use: 'notes', handle }, true);
  await putFileRow(file);
  await dropFolder('notes');
  await changeFolder('notes', (row) => ({ ...row, problem: 'gone' }));
  expect(await allFolders()).toEqual([]);
  expect(await fileRows()).toEqual([]);
});
