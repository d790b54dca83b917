import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { backupFormat } from '../core/exchange/backup.ts';
import { planRestore, rowsToStore } from '../core/exchange/plan-restore.ts';
import { readAll } from '../storage/backup.ts';
import { allSettings } from '../storage/settings.ts';
import { startAnew } from './marking.cases.ts';
import { correctionsFromRows, correctPinyin } from './pinyin-corrections.ts';

startAnew();

const CORRECTED = { word: '𠮷行', syllables: ['jí', 'háng'] };

test('a correction is kept under its word, and in a backup', async () => {
  await correctPinyin(CORRECTED.word, ['jí', 'xíng']);
  await correctPinyin(CORRECTED.word, CORRECTED.syllables);
  expect(correctionsFromRows(await allSettings())).toEqual([CORRECTED]);
  const all = await readAll();
  const at = '2026-11-24T08:00:00.000Z' as Parameters<typeof backupFormat.encode>[1]['createdAt'];
  const { text } = backupFormat.encode(all, { createdAt: at, app: '1' });
  const decoded = backupFormat.decode(new TextEncoder().encode(text));
  expect(decoded.ok && correctionsFromRows(decoded.backup.data.settings)).toEqual([CORRECTED]);
});

test('one taken back is gone, and an old backup does not bring it here again', async () => {
  await correctPinyin(CORRECTED.word, CORRECTED.syllables);
  const before = await readAll();
  await correctPinyin(CORRECTED.word, undefined);
  expect(correctionsFromRows(await allSettings())).toEqual([]);
  expect(rowsToStore(planRestore(await readAll(), before)).settings).toEqual([]);
});

test.each([
  ['no value', null],
  ['no word', { syllables: ['a'] }],
  ['another word', { word: '甲', syllables: ['a'] }],
  ['no syllables', { word: '行' }],
])('a row with %s is none', (_, value) => {
  expect(correctionsFromRows([{ key: 'pinyin:884c', value }])).toEqual([]);
});

test('other settings are none', () => {
  expect(correctionsFromRows([{ key: 'pinyin', value: 'all' }])).toEqual([]);
});
