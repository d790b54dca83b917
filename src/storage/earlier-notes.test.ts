import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import { toInstant } from '../core/annotation/annotation.ts';
import { changeAnnotations } from './annotations.ts';
import { readAll, restore } from './backup.ts';
import { database } from './database.ts';
import { MemoryStorage } from './memory-storage.cases.ts';
import { annotation, idOf, put } from './rows.cases.ts';
import { earlierNotes } from './versions.ts';

const at = (n: number) => toInstant(new Date(Date.UTC(2026, 10, 24, 9, 0, n)));
const written = (n: number, note: string, second: number) => ({
  ...annotation(n, note),
  modifiedAt: at(second),
});
const wordsOf = async (n: number) => (await earlierNotes(idOf(n))).map(({ note }) => note);

beforeEach(async () => {
  vi.stubGlobal('localStorage', new MemoryStorage());
  await Promise.all(database.tables.map((table) => table.clear()));
});

test('what a note said before is kept, oldest first, of this note alone', async () => {
  await put(written(1, '一稿', 1), written(2, '别的', 1));
  await put(written(1, '二稿', 2));
  await put(written(1, '三稿', 3), written(2, '别的又一稿', 3));
  expect(await wordsOf(1)).toEqual(['一稿', '二稿']);
  expect(await wordsOf(2)).toEqual(['别的']);
});

test('a mark in the trash keeps the earlier words of its note; one that is gone does not', async () => {
  await put(written(1, '一稿', 1), written(2, '别的', 1));
  await put({ ...written(1, '二稿', 2), deletedAt: at(2) }, written(2, '别的又一稿', 2));
  expect(await wordsOf(1)).toEqual(['一稿']);
  await changeAnnotations([idOf(1)], () => undefined);
  expect(await wordsOf(1)).toEqual([]);
  expect(await wordsOf(2)).toEqual(['别的']);
});

test('words that a backup writes over are kept, beside those it brings', async () => {
  await put(written(1, '这里的话', 1));
  const versions = [{ annotationId: idOf(1), replacedAt: at(0), note: '备份里的旧话' }];
  await restore((current) => ({ ...current, annotations: [written(1, '备份里的话', 5)], versions }));
  expect(await wordsOf(1)).toEqual(['备份里的旧话', '这里的话']);
  expect((await readAll()).annotations).toMatchObject([{ note: '备份里的话' }]);
});
