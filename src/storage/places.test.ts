import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import type { Place } from '../core/exchange/backup.ts';
import { database } from './database.ts';
import { MemoryStorage } from './memory-storage.cases.ts';
import { leavePlace, placeOf, putPlace } from './places.ts';
import { ARTICLE, AT, SNAPSHOT } from './rows.cases.ts';

const LATER = '2026-11-24T09:00:00.000Z';
const placeAt = (offset: number, at: string = AT): Place => ({
  articleId: ARTICLE,
  offset,
  revision: SNAPSHOT.revision,
  progress: 0.5,
  at: at as Place['at'],
});

beforeEach(async () => {
  vi.stubGlobal('localStorage', new MemoryStorage());
  await database.places.clear();
});

test('an article never opened has no place', async () => {
  expect(await placeOf(ARTICLE)).toBeUndefined();
});

test('what a closed tab left is the place, until a later one is stored', async () => {
  await putPlace(placeAt(3));
  leavePlace(placeAt(9, LATER));
  expect((await placeOf(ARTICLE))?.offset).toBe(9);
  await putPlace(placeAt(12, LATER));
  expect(await placeOf(ARTICLE)).toEqual(placeAt(12, LATER));
  expect(Object.keys(localStorage)).toEqual([]);
});

test('a write that comes late leaves what was left since', async () => {
  const early = putPlace(placeAt(0));
  leavePlace(placeAt(9));
  await early;
  expect((await placeOf(ARTICLE))?.offset).toBe(9);
  await putPlace(placeAt(12, LATER));
  expect((await placeOf(ARTICLE))?.offset).toBe(12);
  expect(Object.keys(localStorage)).toEqual([]);
});

test('what a closed tab left gives way to what another stored later', async () => {
  leavePlace(placeAt(9));
  await database.places.put(placeAt(3, LATER));
  expect((await placeOf(ARTICLE))?.offset).toBe(3);
});

test.each(['', '{', 'null', '7', '{"offset":-1}', '{"offset":"9"}'])(
  'an entry that reads %j is none',
  async (entry) => {
    localStorage.setItem(`quandian.place.${ARTICLE}`, entry);
    await putPlace(placeAt(3));
    localStorage.setItem(`quandian.place.${ARTICLE}`, entry);
    expect((await placeOf(ARTICLE))?.offset).toBe(3);
  },
);

test('a storage that is full or blocked stops no one', () => {
  vi.spyOn(localStorage, 'setItem').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError');
  });
  expect(() => leavePlace(placeAt(9))).not.toThrow();
});
