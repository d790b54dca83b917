import type { ArticleId } from '../core/article/article.ts';
import type { Place } from '../core/exchange/backup.ts';
import { database } from './database.ts';

const PREFIX = 'quandian.place.';

/** Keeps a place of a tab that is closing: of the two stores only localStorage is then sure to be written. */
export function leavePlace(place: Place): void {
  try {
    localStorage.setItem(PREFIX + place.articleId, JSON.stringify(place));
  } catch {
    // Full or blocked: the put into Dexie may still arrive.
  }
}

/** The place that a closed tab left and that has not reached the database; undefined if none can be read. */
function leftPlace(articleId: ArticleId): Place | undefined {
  try {
    const place: Place | null = JSON.parse(localStorage.getItem(PREFIX + articleId) ?? 'null');
    return place && Number.isInteger(place.offset) && place.offset >= 0 ? place : undefined;
  } catch {
    return undefined;
  }
}

/** Where the reader was last: what a closed tab left comes before an older place in the database. */
export async function placeOf(articleId: ArticleId): Promise<Place | undefined> {
  const stored = await database.places.get(articleId);
  const left = leftPlace(articleId);
  return left && (!stored || stored.at <= left.at) ? left : stored;
}

export async function putPlace(place: Place): Promise<void> {
  const key = PREFIX + place.articleId;
  const left = localStorage.getItem(key);
  await database.transaction('rw', database.places, () => database.places.put(place));
  // What was left since is a later place: this write may have waited long.
  if (localStorage.getItem(key) === left) localStorage.removeItem(key);
}
