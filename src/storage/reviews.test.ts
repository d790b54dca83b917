import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import { changeAnnotations } from './annotations.ts';
import { readAll } from './backup.ts';
import { database } from './database.ts';
import { MemoryStorage } from './memory-storage.cases.ts';
import { AT, annotation, idOf, put, review } from './rows.cases.ts';

beforeEach(async () => {
  vi.stubGlobal('localStorage', new MemoryStorage());
  await Promise.all(database.tables.map((table) => table.clear()));
  await put(annotation(1), annotation(2));
  await database.reviews.bulkPut([review(1), review(2)]);
});

const remove = (n: number) => changeAnnotations([idOf(n)], () => undefined);
const reviewed = async () => (await readAll()).reviews.map(({ annotationId }) => annotationId);

test('a mark in the trash is known as well as before; one that is emptied out of it is not', async () => {
  await put({ ...annotation(1), deletedAt: AT });
  expect(await reviewed()).toEqual([idOf(1), idOf(2)]);
  await remove(1);
  expect(await reviewed()).toEqual([idOf(2)]);
});

test('a mark that is made again, its making once undone, is known as well as before', async () => {
  await remove(1);
  await put(annotation(1));
  expect(await reviewed()).toEqual([idOf(1), idOf(2)]);
});
