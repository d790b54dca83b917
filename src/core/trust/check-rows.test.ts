import fc from 'fast-check';
import { expect, test } from 'vitest';
import { SAMPLE } from '../annotation/annotation.cases.ts';
import { type Annotation, toAnnotationId, toInstant } from '../annotation/annotation.ts';
import { anyBackupData } from '../exchange/any-backup.cases.ts';
import { DATA } from '../exchange/backup.cases.ts';
import type { BackupData } from '../exchange/backup.ts';
import { toTextOffset } from '../text/offset.ts';
import { revisionOf } from '../text/revision.ts';
import { type Findings, isSound, onlyPlace, RowCheck, TABLES } from './check-rows.ts';

type Tables = { readonly [Table in keyof BackupData]: readonly unknown[] };

function check(tables: Tables): Findings {
  const found = new RowCheck();
  for (const table of TABLES)
    for (const [key, value] of tables[table].entries()) found.add({ table, key, value });
  return found.findings();
}

const other = (n: number, change: Partial<Annotation> = {}): Annotation => ({
  ...SAMPLE,
  id: toAnnotationId(`00000000-0000-4000-8000-00000000000${n}`),
  ...change,
});

const text = '这是原文。';
const revision = revisionOf(text);
const at = (start: number, end: number): Partial<Annotation> => ({
  anchor: {
    position: { start: toTextOffset(start), end: toTextOffset(end) },
    quote: { exact: '原文', prefix: '', suffix: '' },
    revision,
  },
});

test('nothing is found in what is sound', () => {
  const findings = check(DATA);
  expect(findings.rows).toBe(12);
  expect(isSound(findings)).toBe(true);
});

test.each<[string, Partial<Tables>, Partial<Record<keyof Findings, unknown>>]>([
  [
    'a row that is none',
    { annotations: [SAMPLE, null] },
    { unreadable: [{ table: 'annotations', key: 1, value: null, path: '' }] },
  ],
  [
    'a colour of no mark',
    { annotations: [SAMPLE, other(1, { style: { color: 'red', line: 'fill' } as never })] },
    { unreadable: [{ key: 1, path: 'style.color' }] },
  ],
  [
    'a setting of a newer version',
    { settings: [{ key: 'a', value: 1, more: 2 }] },
    { unreadable: [{ path: 'more' }] },
  ],
  [
    'a draft, earlier words and a review of a mark that is gone',
    { annotations: [] },
    { strays: [{ table: 'drafts' }, { table: 'versions' }, { table: 'reviews' }] },
  ],
  [
    'the same, of a mark that cannot be read',
    { annotations: [{ ...SAMPLE, note: 7 }] },
    { unreadable: [{}], strays: [{ table: 'drafts' }, { table: 'versions' }, { table: 'reviews' }] },
  ],
  [
    'a place beyond the end of its text',
    { annotations: [SAMPLE, other(1, at(4, 6)), other(2, at(3, 5))] },
    { beyond: [other(1).id] },
  ],
  [
    'the same mark twice: the later one',
    { annotations: [other(2, { createdAt: toInstant('2026-11-25T08:00:00.000Z') }), SAMPLE, other(3)] },
    { doubles: [other(2).id, other(3).id] },
  ],
])('found: %s', (_, tables, found) => {
  const { unreadable, strays, beyond, doubles } = check({ ...DATA, ...tables });
  expect({ unreadable, strays, beyond, doubles }).toMatchObject({
    unreadable: [],
    strays: [],
    beyond: [],
    doubles: [],
    ...found,
  });
});

test.each([
  ['another note', other(1, { note: '另一条' })],
  ['another colour', other(1, { style: { color: 'pink', line: 'fill' } })],
  ['one in the trash', other(1, { deletedAt: SAMPLE.createdAt })],
])('no double: %s', (_, annotation) => {
  expect(check({ ...DATA, annotations: [SAMPLE, annotation] }).doubles).toEqual([]);
});

test('whatever a backup may hold is read, and whatever it may not hold is found', () => {
  fc.assert(
    fc.property(anyBackupData, (data) => {
      expect(check(data).unreadable).toEqual([]);
    }),
  );
  fc.assert(
    fc.property(fc.anything(), fc.constantFrom(...TABLES), (value, table) => {
      const found = new RowCheck();
      found.add({ table, key: 1, value });
      const { rows, unreadable } = found.findings();
      expect([rows, unreadable.length]).toEqual([1, 1]);
    }),
  );
});

test.each([
  ['once', '甲乙丙', '乙', { start: 1, end: 2 }],
  ['never', '甲乙丙', '丁', undefined],
  ['twice', '甲乙甲', '甲', undefined],
  ['twice, over itself', '甲甲甲', '甲甲', undefined],
])('a quote that stands there %s', (_, where, exact, place) =>
  expect(onlyPlace(where, exact)).toEqual(place),
);
