import 'fake-indexeddb/auto';
import { IDBObjectStore } from 'fake-indexeddb';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { changeAnnotations } from './annotations.ts';
import { readAll, restore } from './backup.ts';
import { database } from './database.ts';
import { putDraft } from './drafts.ts';
import { storageFault } from './errors.ts';
import { MemoryStorage } from './memory-storage.cases.ts';
import { ARTICLE, AT, annotation, draft, idOf, put, SNAPSHOT } from './rows.cases.ts';

/** Every write of the app that puts more than nothing, with how many puts it makes. */
const writes: [string, number, () => Promise<unknown>][] = [
  [
    'two marks, the words that one had before, and the text they were made on',
    4,
    () =>
      changeAnnotations([idOf(1), idOf(2)], (_, id) => annotation(id === idOf(1) ? 1 : 2, '新'), SNAPSHOT),
  ],
  ['a draft, and the words of another tab that it replaces', 2, () => putDraft(draft(1, '新'))],
  [
    'a backup, and the words it replaces',
    7,
    () =>
      restore(() => ({
        annotations: [annotation(1, '新'), annotation(2)],
        drafts: [draft(1, '新')],
        versions: [],
        reviews: [],
        articles: [],
        articleTexts: [],
        shelf: [],
        mends: [],
        mendDrafts: [],
        places: [{ articleId: ARTICLE, offset: 0, revision: SNAPSHOT.revision, progress: 0, at: AT }],
        settings: [{ key: 'theme', value: 'dark' }],
        snapshots: [SNAPSHOT],
      })),
  ],
];

const { put: storePut } = IDBObjectStore.prototype;
let puts = 0;
let failing = 0;

beforeEach(async () => {
  vi.stubGlobal('localStorage', new MemoryStorage());
  failing = 0;
  IDBObjectStore.prototype.put = function (...given: Parameters<typeof storePut>) {
    puts++;
    if (puts === failing) throw new DOMException('full', 'QuotaExceededError');
    return storePut.apply(this, given);
  };
  await Promise.all(database.tables.map((table) => table.clear()));
  await put(annotation(1, '旧'));
  await putDraft(draft(1, '别处写的'));
});

describe.each(writes)('%s', (_, count, write) => {
  test('is stored whole', async () => {
    puts = 0;
    const before = await readAll();
    await write();
    expect(puts).toBe(count);
    expect(await readAll()).not.toEqual(before);
  });

  test.each(Array.from({ length: count }, (_, i) => i + 1))(
    'leaves nothing where put %i fails',
    async (nth) => {
      const before = await readAll();
      puts = 0;
      failing = nth;
      const fault = await write().then(() => 'none', storageFault);
      expect(fault).toBe('full');
      expect(await readAll()).toEqual(before);
    },
  );
});
