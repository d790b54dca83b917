import type { AnnotationId, Instant } from '../annotation/annotation.ts';

/** How well a mark is remembered, as FSRS has it: a row for each mark that the reader has looked at again. */
export interface Review {
  readonly annotationId: AnnotationId;
  /** From when on it is to be looked at again. */
  readonly due: Instant;
  readonly lookedAt: Instant;
  /** In days: after as many the mark is remembered nine times in ten. */
  readonly stability: number;
  /** From 1 to 10. */
  readonly difficulty: number;
  /** How often it was looked at. */
  readonly reps: number;
  /** How often it had been forgotten, once it was known. */
  readonly lapses: number;
}
