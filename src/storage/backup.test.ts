import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import type { BackupData } from '../core/exchange/backup.ts';
import { readAll, restore } from './backup.ts';
import { database } from './database.ts';
import {
  ARTICLE,
  AT,
  annotation,
  draft,
  MEND,
  MEND_DRAFT,
  OWN,
  OWN_TEXT,
  put,
  review,
  SHELVED,
  SNAPSHOT,
} from './rows.cases.ts';

const NEW: BackupData = {
  annotations: [annotation(2)],
  drafts: [draft(2, '稿')],
  versions: [],
  reviews: [review(2)],
  places: [{ articleId: ARTICLE, offset: 3, revision: SNAPSHOT.revision, progress: 0.5, at: AT }],
  settings: [{ key: 'theme', value: 'dark' }],
  snapshots: [SNAPSHOT],
  articles: [OWN],
  articleTexts: [OWN_TEXT],
  shelf: [SHELVED],
  mends: [MEND],
  mendDrafts: [MEND_DRAFT],
};

beforeEach(async () => {
  await Promise.all(database.tables.map((table) => table.clear()));
});

test('what the plan gives is added to what is here, which the plan has seen', async () => {
  await put(annotation(1));
  const before = await readAll();
  await restore((current) => {
    expect(current).toEqual(before);
    return NEW;
  });
  expect(await readAll()).toEqual({ ...NEW, annotations: [annotation(1), annotation(2)] });
});

test('a plan that throws changes nothing', async () => {
  await put(annotation(1));
  const before = await readAll();
  const failing = restore(() => {
    throw new RangeError('no plan');
  });
  await expect(failing).rejects.toThrow('no plan');
  expect(await readAll()).toEqual(before);
});

test.each([
  'annotations',
  'drafts',
  'reviews',
  'places',
  'settings',
  'snapshots',
  'shelf',
  'mends',
  'mendDrafts',
] as const)('a row of %s that cannot be stored: nothing is', async (table) => {
  await put(annotation(1));
  const before = await readAll();
  const broken: BackupData = { ...NEW, [table]: [...NEW[table], {}] };
  await expect(restore(() => broken)).rejects.toThrow();
  expect(await readAll()).toEqual(before);
});
