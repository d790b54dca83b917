import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import type { Annotation, AnnotationId } from '../core/annotation/annotation.ts';
import { toArticleId } from '../core/article/article.ts';
import { changeAnnotations } from './annotations.ts';
import { database } from './database.ts';
import { MemoryStorage } from './memory-storage.cases.ts';
import { annotation, idOf, put } from './rows.cases.ts';
import { watchAllAnnotations } from './watch-all-annotations.ts';

vi.setConfig({ testTimeout: 30_000 });

beforeEach(async () => {
  vi.stubGlobal('localStorage', new MemoryStorage());
  await database.delete();
  await database.open();
});

const PATIENT = { timeout: 20_000, interval: 20 };

/** Rows of two articles, turn by turn. */
const many = (count: number): Annotation[] =>
  Array.from({ length: count }, (_, n) => ({
    ...annotation(n + 1),
    articleId: toArticleId(n % 2 ? 'one' : 'another'),
  }));

function watch() {
  const rows = new Map<AnnotationId, Annotation>();
  const given: Annotation[] = [];
  const said: string[] = [];
  const faults: unknown[] = [];
  const stop = watchAllAnnotations({
    onBegin: () => said.push('begin'),
    onRows: (slice) => {
      given.push(...slice);
      for (const row of slice) rows.set(row.id, row);
    },
    onGone: (ids) => ids.map((id) => rows.delete(id)),
    onWhole: () => said.push('whole'),
    onFault: (error) => faults.push(error),
  });
  return { rows, given, said, faults, stop };
}

const isWhole = ({ said }: ReturnType<typeof watch>) =>
  vi.waitFor(() => expect(said.at(-1)).toBe('whole'), PATIENT);

test('reads every annotation once, in slices, one article after the other', async () => {
  await put(...many(1200));
  const watched = watch();
  await isWhole(watched);
  expect(watched.given).toHaveLength(1200);
  expect(watched.rows.size).toBe(1200);
  const articles = watched.given.map(({ articleId }) => articleId);
  expect(articles.lastIndexOf(toArticleId('another'))).toBeLessThan(articles.indexOf(toArticleId('one')));
  watched.stop();
});

test.each([0, 500])('says when it has read all of %i', async (count) => {
  await put(...many(count));
  const watched = watch();
  await isWhole(watched);
  expect(watched.rows.size).toBe(count);
  watched.stop();
});

test('then reads what was written alone, and says what has gone', async () => {
  await put(...many(3));
  const watched = watch();
  await isWhole(watched);
  watched.given.length = 0;
  await put(annotation(2, '改了'));
  await vi.waitFor(() => expect(watched.rows.get(idOf(2))?.note).toBe('改了'), PATIENT);
  expect(watched.given).toHaveLength(1);
  await changeAnnotations([idOf(1)], () => undefined);
  await vi.waitFor(() => expect([...watched.rows.keys()].sort()).toEqual([idOf(2), idOf(3)]), PATIENT);
  expect(watched.said).toEqual(['begin', 'whole']);
  watched.stop();
});

test('what is written while it reads is not missed', async () => {
  await put(...many(1500));
  const watched = watch();
  await put(annotation(1, '其间'));
  await put(annotation(1499, '其间'));
  const noted = () => [...watched.rows.values()].filter(({ note }) => note === '其间');
  await vi.waitFor(() => expect(noted()).toHaveLength(2), PATIENT);
  watched.stop();
});

test('stopped, it says nothing more', async () => {
  await put(...many(1));
  const watched = watch();
  await isWhole(watched);
  watched.stop();
  await put(annotation(2));
  await database.annotations.count();
  expect(watched.rows.size).toBe(1);
});

test('a fault is told, and the next write begins it again', async () => {
  const read = vi.spyOn(database.annotations, 'orderBy').mockImplementationOnce(() => {
    throw new Error('torn');
  });
  const watched = watch();
  await vi.waitFor(() => expect(watched.faults).toEqual([new Error('torn')]), PATIENT);
  read.mockRestore();
  await put(...many(2));
  await isWhole(watched);
  expect(watched.rows.size).toBe(2);
  expect(watched.said).toEqual(['begin', 'begin', 'whole']);
  watched.stop();
});
