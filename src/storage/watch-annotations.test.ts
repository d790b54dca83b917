import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import type { Annotation } from '../core/annotation/annotation.ts';
import { toArticleId } from '../core/article/article.ts';
import { changeAnnotations, countMarks } from './annotations.ts';
import { database } from './database.ts';
import { MemoryStorage } from './memory-storage.cases.ts';
import { ARTICLE, AT, annotation, idOf, put } from './rows.cases.ts';
import { type AnnotationsById, watchAnnotations } from './watch-annotations.ts';

vi.setConfig({ testTimeout: 30_000 });

beforeEach(async () => {
  vi.stubGlobal('localStorage', new MemoryStorage());
  await database.delete();
  await database.open();
});

/** A machine under load takes its time. */
const PATIENT = { timeout: 20_000, interval: 20 };

const many = (count: number): Annotation[] => Array.from({ length: count }, (_, n) => annotation(n + 1));
const elsewhere = (n: number): Annotation => ({ ...annotation(n), articleId: toArticleId('another') });

/** Watches until the test ends. */
function watch() {
  const shown: AnnotationsById[] = [];
  const faults: unknown[] = [];
  const stop = watchAnnotations(
    ARTICLE,
    (rows) => shown.push(rows),
    (error) => faults.push(error),
  );
  const latest = (): AnnotationsById => shown.at(-1) ?? new Map();
  return { shown, faults, stop, latest };
}

const notes = (rows: AnnotationsById): string[] => [...rows.values()].map(({ note }) => note);

test('reads an article’s annotations whole, more than one slice of them, and no other’s', async () => {
  await put(...many(2500), elsewhere(9001));
  const { latest, stop } = watch();
  await vi.waitFor(() => expect(latest().size).toBe(2500), PATIENT);
  expect([...latest().keys()]).toEqual(many(2500).map(({ id }) => id));
  stop();
});

test('reads only what was written, and keeps the other rows the same objects', async () => {
  await put(...many(3));
  const { latest, stop } = watch();
  await vi.waitFor(() => expect(latest().size).toBe(3), PATIENT);
  const before = latest();
  const read = vi.spyOn(database.annotations, 'bulkGet');
  await put(annotation(2, '改了'), annotation(4, '新的'), elsewhere(5));
  await vi.waitFor(() => expect(notes(latest())).toEqual(['', '改了', '', '新的']), PATIENT);
  expect(latest()).not.toBe(before);
  expect(latest().get(idOf(1))).toBe(before.get(idOf(1)));
  expect(new Set(read.mock.lastCall?.[0])).toEqual(new Set([idOf(2), idOf(4), idOf(5)]));
  stop();
});

test('a row removed goes; a bulk write is read whole', async () => {
  await put(...many(3));
  const { latest, stop } = watch();
  await vi.waitFor(() => expect(latest().size).toBe(3), PATIENT);
  await changeAnnotations([idOf(1)], () => undefined);
  await vi.waitFor(() => expect([...latest().keys()]).toEqual([idOf(2), idOf(3)]), PATIENT);
  await put(...many(120));
  await vi.waitFor(() => expect(latest().size).toBe(120), PATIENT);
  stop();
});

test('what is written while it reads is not missed', async () => {
  await put(...many(1500));
  const { latest, stop } = watch();
  await put(annotation(1, '其间'));
  await put(annotation(1499, '其间'));
  await vi.waitFor(() => expect(notes(latest()).filter((note) => note === '其间')).toHaveLength(2), PATIENT);
  stop();
});

test('stopped, it says nothing more', async () => {
  await put(...many(1));
  const { shown, latest, stop } = watch();
  await vi.waitFor(() => expect(latest().size).toBe(1), PATIENT);
  stop();
  const count = shown.length;
  await put(annotation(2));
  await database.annotations.count();
  expect(shown).toHaveLength(count);
});

test('a fault is told, and the next write read all the same', async () => {
  const read = vi.spyOn(database.annotations, 'where').mockImplementationOnce(() => {
    throw new Error('torn');
  });
  const { latest, faults, stop } = watch();
  await vi.waitFor(() => expect(faults).toEqual([new Error('torn')]), PATIENT);
  read.mockRestore();
  await put(annotation(1, '在'));
  await vi.waitFor(() => expect(notes(latest())).toEqual(['在']), PATIENT);
  stop();
});

test('marks are counted by article, without the trash', async () => {
  await put(...many(4), { ...annotation(5), deletedAt: AT }, elsewhere(6));
  const [another, none] = [toArticleId('another'), toArticleId('none')];
  expect(await countMarks([ARTICLE, another, none])).toEqual(
    new Map([
      [ARTICLE, 4],
      [another, 1],
      [none, 0],
    ]),
  );
});
