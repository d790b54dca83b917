import { afterEach, expect, test, vi } from 'vitest';
import { toInstant } from '../core/annotation/annotation.ts';
import { copyName } from '../core/trust/copies.ts';
import { listCopies, readCopy, writeCopy } from './copies.ts';
import { stubFolder } from './memory-folder.cases.ts';

afterEach(() => vi.unstubAllGlobals());

const nameAt = (minute: number): string =>
  copyName(toInstant(new Date(Date.UTC(2026, 10, 24, 8, minute))), minute);

test('a copy is written, found and read', async () => {
  stubFolder();
  expect(await listCopies()).toEqual([]);
  expect(await writeCopy(nameAt(1), '内容')).toBe(true);
  const [copy] = (await listCopies()) ?? [];
  expect(copy).toMatchObject({ name: nameAt(1), marks: 1, bytes: 6 });
  expect(new TextDecoder().decode(copy && (await readCopy(copy)))).toBe('内容');
});

test('older ones give way, once the newer is whole', async () => {
  const { files } = stubFolder();
  for (const minute of [1, 2, 3, 4, 5]) await writeCopy(nameAt(minute), 'x');
  expect([...files.keys()].sort()).toEqual([nameAt(3), nameAt(4), nameAt(5)]);
});

test('one that has no room takes nothing from the others, and leaves nothing behind', async () => {
  const folder = stubFolder();
  for (const minute of [1, 2, 3]) await writeCopy(nameAt(minute), 'x');
  folder.isFull = true;
  await expect(writeCopy(nameAt(4), 'x')).rejects.toThrow('full');
  expect([...folder.files.keys()].sort()).toEqual([nameAt(1), nameAt(2), nameAt(3)]);
});

test('one that was broken off, and what is none, are not found', async () => {
  const { files } = stubFolder();
  files.set(nameAt(1), '');
  files.set('else.json', 'x');
  expect(await listCopies()).toEqual([]);
});

test.each<[string, object]>([
  ['without a private file system', {}],
  ['with one that cannot write', { storage: { getDirectory: () => Promise.reject(new Error('no')) } }],
])('a browser %s keeps none', async (_, navigator) => {
  vi.stubGlobal('navigator', navigator);
  expect(await listCopies()).toBeUndefined();
  expect(await writeCopy(nameAt(1), 'x')).toBe(false);
});
