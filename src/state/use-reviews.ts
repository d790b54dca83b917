import { useMemo } from 'react';
import type { AnnotationId } from '../core/annotation/annotation.ts';
import type { Review } from '../core/look/review.ts';
import { allReviews } from '../storage/reviews.ts';
import { useLive } from './use-live.ts';

/** How well each mark is remembered that was looked at again, live; undefined until first read. */
export function useReviews(): ReadonlyMap<AnnotationId, Review> | undefined {
  const reviews = useLive(allReviews);
  return useMemo(() => reviews && new Map(reviews.map((review) => [review.annotationId, review])), [reviews]);
}
