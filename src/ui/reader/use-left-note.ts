import { type RefObject, useEffect, useRef } from 'react';
import type { AnnotationId } from '../../core/annotation/annotation.ts';
import { closeOverNote, comeBackToNote, leaveNote } from '../../state/left-notes.ts';

/** The notes that have an editor on the screen. */
const edited = new Set<AnnotationId>();

/** Sees to a note whose editor goes without being closed: with its tab, its screen, or its mark. */
export function useLeftNote(
  id: AnnotationId,
  isEmpty: () => boolean,
  save: () => Promise<unknown>,
  settled: RefObject<boolean>,
): void {
  const latest = useRef({ isEmpty, save });
  useEffect(() => {
    latest.current = { isEmpty, save };
  }, [isEmpty, save]);
  useEffect(() => {
    edited.add(id);
    const onHide = (): void => {
      if (latest.current.isEmpty()) closeOverNote(id);
    };
    const onShow = (): void => comeBackToNote(id);
    addEventListener('pagehide', onHide);
    addEventListener('pageshow', onShow);
    return () => {
      removeEventListener('pagehide', onHide);
      removeEventListener('pageshow', onShow);
      edited.delete(id);
      const isSettled = settled.current;
      // In a window made narrower the editor goes from the margin and comes in the sheet.
      setTimeout(() => {
        const left = latest.current;
        if (!isSettled && !edited.has(id)) void leaveNote(id, left.isEmpty(), left.save);
      });
    };
  }, [id, settled]);
}
