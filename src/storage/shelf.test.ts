import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import { toArticleId } from '../core/article/article.ts';
import { database } from './database.ts';
import { MemoryStorage } from './memory-storage.cases.ts';
import { putPlace } from './places.ts';
import { ARTICLE, AT, SHELVED, SNAPSHOT } from './rows.cases.ts';
import { changeShelf, keepEnds, watchShelf } from './shelf.ts';

beforeEach(async () => {
  vi.stubGlobal('localStorage', new MemoryStorage());
  await Promise.all(database.tables.map((table) => table.clear()));
});

const OTHER = toArticleId('another');

test('articles are changed at once, those without a row too; what stays as it was is not written', async () => {
  await database.shelf.put(SHELVED);
  const changes = await changeShelf([ARTICLE, OTHER], (row) =>
    row.pinnedAt ? row : { ...row, pinnedAt: AT, modifiedAt: AT },
  );
  expect(changes.map(({ after }) => after.articleId)).toEqual([OTHER]);
  expect(await database.shelf.count()).toBe(2);
});

test('what cannot be changed changes nothing', async () => {
  const failing = changeShelf([ARTICLE, OTHER], (row) => {
    if (row.articleId === OTHER) throw new RangeError('no');
    return { ...row, pinnedAt: AT };
  });
  await expect(failing).rejects.toThrow('no');
  expect(await database.shelf.count()).toBe(0);
});

test('an end that is reached is kept, and stays when one reads back', async () => {
  const stop = keepEnds((error) => {
    throw error;
  });
  const place = { articleId: ARTICLE, offset: 0, revision: SNAPSHOT.revision, at: AT };
  await putPlace({ ...place, progress: 0.5 });
  await putPlace({ ...place, progress: 1 });
  await vi.waitFor(async () => expect((await database.shelf.get(ARTICLE))?.finishedAt).toBe(AT));
  await putPlace({ ...place, progress: 0.2 });
  stop();
  expect((await database.shelf.toArray()).map(({ finishedAt }) => finishedAt)).toEqual([AT]);
});

test('a table is followed: all of it in slices, then what is written, and what goes', async () => {
  const rows = Array.from({ length: 1201 }, (_, n) => ({
    ...SHELVED,
    articleId: toArticleId(`a${n}`),
  }));
  await database.shelf.bulkPut(rows);
  const seen = new Map();
  let slices = 0;
  const whole = vi.fn();
  const stop = watchShelf({
    onBegin: () => seen.clear(),
    onRows: (given) => {
      slices++;
      for (const [key, row] of given)
        if (row) seen.set(key, row);
        else seen.delete(key);
    },
    onWhole: whole,
    onFault: (error) => {
      throw error;
    },
  });
  await vi.waitFor(() => expect(whole).toHaveBeenCalledOnce());
  expect([seen.size, slices]).toEqual([1201, 3]);
  await changeShelf([OTHER], (row) => ({ ...row, pinnedAt: AT }));
  await vi.waitFor(() => expect(seen.get(OTHER)).toMatchObject({ pinnedAt: AT }));
  await database.shelf.delete(OTHER);
  await vi.waitFor(() => expect(seen.has(OTHER)).toBe(false));
  await database.shelf.clear();
  await vi.waitFor(() => expect(seen.size).toBe(0));
  stop();
});
