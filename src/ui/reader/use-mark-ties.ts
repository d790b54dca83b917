import { useEffect, useRef } from 'react';
import type { TextMap } from '../../dom/text/text-map.ts';
import type { PlacedMark } from '../../state/resolved-mark.ts';
import type { MarksAt } from './use-painting.ts';

/** Ties marks and notes by pointer and focus, where there are marks; what does it is fetched with the first of either. */
export function useMarkTies(map: TextMap | undefined, marks: readonly PlacedMark[], marksAt: MarksAt): void {
  const latest = useRef(marks);
  useEffect(() => {
    latest.current = marks;
  }, [marks]);
  const isMarked = marks.length > 0;
  useEffect(() => {
    const room = map?.root.closest('main');
    if (!map || !room || !isMarked) return;
    const begun = new AbortController();
    let isGone = false;
    let untie: (() => void) | undefined;
    const begin = async (): Promise<void> => {
      if (begun.signal.aborted) return;
      begun.abort();
      const module = await import('./tie-marks.ts').catch(() => undefined);
      if (isGone) return;
      untie = module?.tieMarks(
        map,
        marksAt,
        (id) => latest.current.find(({ annotation }) => annotation.id === id)?.range,
      );
    };
    room.addEventListener('pointermove', begin, { signal: begun.signal });
    room.addEventListener('focusin', begin, { signal: begun.signal });
    return () => {
      isGone = true;
      begun.abort();
      untie?.();
    };
  }, [map, isMarked, marksAt]);
}
