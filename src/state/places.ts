import type { ArticleId } from '../core/article/article.ts';
import type { Place } from '../core/exchange/backup.ts';
import { leavePlace, placeOf, putPlace } from '../storage/places.ts';
import { attempt, sayFault } from './attempt.ts';
import { now } from './commit.ts';

/**
 * Where the reader was; undefined where the article was never opened. `unreadable`, which is said, where that cannot
 * be told: then nothing may be kept over it.
 */
export async function loadPlace(articleId: ArticleId): Promise<Place | undefined | 'unreadable'> {
  try {
    return await placeOf(articleId);
  } catch (error) {
    sayFault(error);
    return 'unreadable';
  }
}

/** Keeps a place; gives whether it is stored. */
export async function keepPlace(place: Omit<Place, 'at'>): Promise<boolean> {
  const stored = await attempt(async () => {
    await putPlace({ ...place, at: now() });
    return true;
  });
  return stored === true;
}

/** Keeps the place of a tab that may be closing. */
export async function keepPlaceAtOnce(place: Omit<Place, 'at'>): Promise<void> {
  const kept = { ...place, at: now() };
  leavePlace(kept);
  await attempt(() => putPlace(kept));
}
