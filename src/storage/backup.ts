import type { BackupData } from '../core/exchange/backup.ts';
import { keepWords } from './annotations.ts';
import { database } from './database.ts';

/** Everything the database holds, read in one transaction. */
export function readAll(): Promise<BackupData> {
  const { annotations, drafts, versions, reviews, places, settings, snapshots } = database;
  const { articles, articleTexts, shelf, mends, mendDrafts } = database;
  return database.transaction('r', database.tables, async () => ({
    annotations: await annotations.toArray(),
    drafts: await drafts.toArray(),
    versions: await versions.toArray(),
    reviews: await reviews.toArray(),
    places: await places.toArray(),
    settings: await settings.toArray(),
    snapshots: await snapshots.toArray(),
    articles: await articles.toArray(),
    articleTexts: await articleTexts.toArray(),
    shelf: await shelf.toArray(),
    mends: await mends.toArray(),
    mendDrafts: await mendDrafts.toArray(),
  }));
}

/** Stores what a restore adds and changes: all of it, or nothing. `plan` sees the present state. */
export function restore(plan: (current: BackupData) => BackupData): Promise<void> {
  const { annotations, drafts, versions, reviews, places, settings, snapshots } = database;
  const { articles, articleTexts, shelf, mends, mendDrafts } = database;
  return database.transaction('rw', database.tables, async () => {
    const current = await readAll();
    const planned = plan(current);
    await versions.bulkPut([...planned.versions]);
    const before = new Map(current.annotations.map((annotation) => [annotation.id, annotation]));
    await keepWords(planned.annotations.map((after) => ({ before: before.get(after.id), after })));
    await annotations.bulkPut([...planned.annotations]);
    await drafts.bulkPut([...planned.drafts]);
    await reviews.bulkPut([...planned.reviews]);
    await places.bulkPut([...planned.places]);
    await settings.bulkPut([...planned.settings]);
    await snapshots.bulkPut([...planned.snapshots]);
    await articles.bulkPut([...planned.articles]);
    await articleTexts.bulkPut([...planned.articleTexts]);
    await shelf.bulkPut([...planned.shelf]);
    await mends.bulkPut([...planned.mends]);
    await mendDrafts.bulkPut([...planned.mendDrafts]);
  });
}
