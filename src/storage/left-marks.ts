import { type AnnotationId, toAnnotationId } from '../core/annotation/annotation.ts';

const PREFIX = 'quandian.left.';

/**
 * Marks made only to bear a note whose tab was closed before a word of it was written. Kept in localStorage: the
 * only write that a closing tab is sure to get done.
 */
export function leaveMark(id: AnnotationId): void {
  try {
    localStorage.setItem(PREFIX + id, '');
  } catch {
    // Full or blocked: the mark stays, and can be deleted by hand.
  }
}

/** The mark is no longer left: its tab came back, or it has been taken back. */
export const forgetLeftMark = (id: AnnotationId): void => localStorage.removeItem(PREFIX + id);

export const leftMarks = (): AnnotationId[] =>
  Object.keys(localStorage)
    .filter((key) => key.startsWith(PREFIX))
    .map((key) => toAnnotationId(key.slice(PREFIX.length)));
