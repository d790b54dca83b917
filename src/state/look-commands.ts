import type { AnnotationId } from '../core/annotation/annotation.ts';
import { type Grade, reviewAfter } from '../core/look/grade.ts';
import type { Review } from '../core/look/review.ts';
import { changeReview } from '../storage/reviews.ts';
import { attempt } from './attempt.ts';

/** A look at a mark, as it can be taken back. */
export interface Look {
  readonly before: Review | undefined;
  readonly after: Review;
}

/**
 * Keeps how well a mark was remembered just now. `gone` where it was deleted meanwhile; undefined where that could not
 * be stored, which has been said.
 */
export function gradeMark(id: AnnotationId, grade: Grade): Promise<Look | 'gone' | undefined> {
  return attempt(async () => {
    let look: Look | undefined;
    const isHere = await changeReview(id, (before) => {
      look = { before, after: reviewAfter(id, before, grade, new Date()) };
      return look.after;
    });
    return isHere && look ? look : 'gone';
  });
}

/**
 * Takes a look back: what was known of the mark before is known again, unless it was looked at since, in another tab.
 * Gives whether that is done.
 */
export async function takeBackLook({ before, after }: Look): Promise<boolean> {
  const done = await attempt(() =>
    changeReview(after.annotationId, (stored) => (stored?.lookedAt === after.lookedAt ? before : stored)),
  );
  return done !== undefined;
}
