import type { AnnotationId } from '../core/annotation/annotation.ts';
import type { Review } from '../core/look/review.ts';
import { database } from './database.ts';

export const allReviews = (): Promise<Review[]> => database.reviews.toArray();

/**
 * Reads what is known of a mark, applies `change` to it and stores what comes back, in one transaction; undefined stands
 * for nothing known. Gives false, nothing stored, where the mark is no longer here.
 */
export function changeReview(
  id: AnnotationId,
  change: (stored: Review | undefined) => Review | undefined,
): Promise<boolean> {
  const { annotations, reviews } = database;
  return database.transaction('rw', annotations, reviews, async () => {
    const [mark, stored] = await Promise.all([annotations.get(id), reviews.get(id)]);
    if (!mark || mark.deletedAt) return false;
    const next = change(stored);
    if (next) await reviews.put(next);
    else await reviews.delete(id);
    return true;
  });
}
