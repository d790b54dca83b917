import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import type { Annotation } from '../core/annotation/annotation.ts';
import { toTextOffset } from '../core/text/offset.ts';
import type { Findings } from '../core/trust/check-rows.ts';
import { allAnnotations } from '../storage/annotations.ts';
import { readAll } from '../storage/backup.ts';
import { database } from '../storage/database.ts';
import { draft, review } from '../storage/rows.cases.ts';
import { allSetAside } from '../storage/stored-rows.ts';
import { asideFile, checkStorage, removeSetAside, repairStorage } from './check-storage.ts';
import { markAt, projection, startAnew, theMark } from './marking.cases.ts';
import { undo } from './undo-commands.ts';

startAnew();

async function check(): Promise<Findings> {
  const findings = await checkStorage(() => undefined, new AbortController().signal);
  if (!findings) throw new Error('Not checked');
  return findings;
}

/** Puts what is no row of ours, as older code or a damaged disk may leave it. */
const spoil = (table: string, row: object) => database.table(table).put(row);

test('what is sound is left as it is', async () => {
  await markAt(3, 6);
  const before = await readAll();
  const progress: number[] = [];
  const findings = await checkStorage((done) => progress.push(done), new AbortController().signal);
  expect(findings).toEqual({ rows: 2, unreadable: [], strays: [], beyond: [], doubles: [] });
  expect(progress.at(-1)).toBe(1);
  expect(findings && (await repairStorage(findings))).toEqual({ aside: 0, changed: 0 });
  expect(await readAll()).toEqual(before);
});

test('what cannot be read, and what belongs to nothing, is kept aside, whole, until the reader lets it go', async () => {
  await markAt(3, 6);
  const mark = await theMark();
  const broken = { ...mark, id: 'no-uuid', note: '读者写的' };
  await spoil('annotations', broken);
  await spoil('drafts', draft(9, '没写完'));
  await spoil('reviews', review(9));
  const findings = await check();
  expect(findings).toMatchObject({ unreadable: [{ key: 'no-uuid', path: 'id' }], strays: [{}, {}] });
  expect(asideFile(findings).text).toContain('读者写的');
  expect(await repairStorage(findings)).toEqual({ aside: 3, changed: 0 });
  expect(await allAnnotations()).toEqual([mark]);
  const [aside, ...more] = await allSetAside();
  expect(more).toEqual([]);
  const { rows } = JSON.parse(aside?.text ?? '');
  expect(rows).toMatchObject([
    { table: 'annotations', key: 'no-uuid', value: broken, path: 'id' },
    { table: 'drafts', value: draft(9, '没写完') },
    { table: 'reviews', value: review(9) },
  ]);
  expect(await check()).toMatchObject({ unreadable: [], strays: [] });
  expect(aside && (await removeSetAside(aside))).toBe(true);
  expect(await allSetAside()).toEqual([]);
});

test('a row that has changed since it was found stays', async () => {
  await markAt(3, 6);
  const { id, ...rest } = await theMark();
  await spoil('annotations', { ...rest, id, note: 7 });
  const findings = await check();
  const mended: Annotation = { ...rest, id, note: '好了' };
  await spoil('annotations', mended);
  expect(await repairStorage(findings)).toEqual({ aside: 0, changed: 0 });
  expect(await theMark()).toEqual(mended);
});

test('doubles go to the trash and a place beyond the text is put right, and one undo takes back both', async () => {
  const [first, second] = [await markAt(3, 6), await markAt(3, 6)];
  const third = await markAt(7, 9);
  const marks = await allAnnotations();
  const beyond = marks.find(({ id }) => id === third);
  if (!beyond) throw new Error('Not marked');
  const { start, end } = beyond.anchor.position;
  const far = (offset: number) => toTextOffset(offset + projection.text.length);
  await spoil('annotations', {
    ...beyond,
    anchor: { ...beyond.anchor, position: { start: far(start), end: far(end) } },
  });
  const findings = await check();
  const [double] = findings.doubles;
  expect([first, second]).toContain(double);
  expect(findings).toMatchObject({ unreadable: [], strays: [], beyond: [third] });
  expect(await repairStorage(findings)).toEqual({ aside: 0, changed: 2 });
  const repaired = new Map((await allAnnotations()).map((row) => [row.id, row]));
  expect(double && repaired.get(double)?.deletedAt).toBeDefined();
  expect(repaired.get(third)?.anchor.position).toEqual({ start, end });
  expect(await check()).toMatchObject({ beyond: [], doubles: [] });
  await undo();
  expect(await check()).toMatchObject({ beyond: [third], doubles: [double] });
});

test('a check that is cancelled says nothing', async () => {
  await markAt(3, 6);
  expect(await checkStorage(() => undefined, AbortSignal.abort())).toBeUndefined();
});
