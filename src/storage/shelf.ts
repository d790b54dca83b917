import type { ArticleId } from '../core/article/article.ts';
import type { Place } from '../core/exchange/backup.ts';
import { finishedBy, isAtEnd, type Shelved, unshelved } from '../core/shelf/shelved.ts';
import { database } from './database.ts';
import { onRowsChanged } from './watch-annotations.ts';
import { type TableListener, watchTable } from './watch-table.ts';

/** Follows where articles stand, over all tabs. */
export const watchShelf = (listener: TableListener<Shelved, ArticleId>): (() => void) =>
  watchTable(database.shelf, ({ articleId }) => articleId, listener);

/** Follows the reading places, over all tabs. */
export const watchPlaces = (listener: TableListener<Place, ArticleId>): (() => void) =>
  watchTable(database.places, ({ articleId }) => articleId, listener);

export interface ShelfChange {
  readonly before: Shelved;
  readonly after: Shelved;
}

/**
 * Reads where each article stands, applies `change` and stores what comes back, all in one transaction; what comes back
 * as it was is not written. Gives what was changed.
 */
export function changeShelf(
  ids: readonly ArticleId[],
  change: (stored: Shelved) => Shelved,
): Promise<ShelfChange[]> {
  return database.transaction('rw', database.shelf, async () => {
    const stored = await database.shelf.bulkGet([...ids]);
    const changes = ids.flatMap((id, i) => {
      const before = stored[i] ?? unshelved(id);
      const after = change(before);
      return after === before ? [] : [{ before, after }];
    });
    await database.shelf.bulkPut(changes.map(({ after }) => after));
    return changes;
  });
}

/** From now on an end that a reading place reaches, in any tab, is kept. */
export function keepEnds(fail: (error: unknown) => void): () => void {
  return onRowsChanged<ArticleId>(database.places, (ids) => {
    // A whole table is changed by a restore alone, which brings the ends with it.
    if (ids !== 'all') keepEndsOf(ids).catch(fail);
  });
}

async function keepEndsOf(ids: readonly ArticleId[]): Promise<void> {
  const places = (await database.places.bulkGet([...ids])).flatMap((place) => place ?? []);
  for (const { articleId, at } of places.filter(isAtEnd))
    await changeShelf([articleId], (stored) => finishedBy(stored, at));
}
