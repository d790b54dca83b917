import { expect, test } from 'vitest';
import { SAMPLE } from '../annotation/annotation.cases.ts';
import { toInstant } from '../annotation/annotation.ts';
import { EMPTY } from './backup.cases.ts';
import type { BackupData } from './backup.ts';
import { NOTE, OPTIONS } from './export-note.cases.ts';
import { decodeJsonLd, jsonLdFormat } from './json-ld.ts';
import { planRestore, rowsToStore } from './plan-restore.ts';

/** Case 17 of those that break naive engines, by its number in the design. */

const withNote = (note: string, modifiedAt = SAMPLE.modifiedAt): BackupData => ({
  ...EMPTY,
  annotations: [{ ...SAMPLE, note, modifiedAt }],
});

const LATER = toInstant('2030-01-01T00:00:00.000Z');

test('17 importing twice changes nothing', () => {
  const incoming = withNote('带来的');
  const first = rowsToStore(planRestore(EMPTY, incoming));
  expect(first.annotations).toEqual(incoming.annotations);
  expect(rowsToStore(planRestore(first, incoming))).toEqual(EMPTY);
});

test('17 the newer wins, whichever side it is on', () => {
  const [older, newer] = [withNote('旧'), withNote('新', LATER)];
  expect(rowsToStore(planRestore(older, newer)).annotations).toEqual(newer.annotations);
  expect(rowsToStore(planRestore(newer, older)).annotations).toEqual([]);
});

test('17 a malformed entry is skipped and counted', () => {
  const document = JSON.parse(jsonLdFormat.encode([NOTE], OPTIONS).text);
  document.first.items.unshift({ type: 'Annotation', id: 'https://a/broken' });
  const decoded = decodeJsonLd(JSON.stringify(document));
  expect(decoded).toMatchObject({
    ok: true,
    notes: [{ note: NOTE.annotation.note }],
    unreadable: [{ index: 0, origin: 'https://a/broken' }],
  });
});
