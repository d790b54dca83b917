import { useEffect } from 'react';
import { characterAt } from '../../dom/selection/hit-test.ts';
import type { TextMap } from '../../dom/text/text-map.ts';
import { open, useSession } from '../../state/session-store.ts';
import type { MarksAt } from './use-painting.ts';

/** A click on a mark opens it, the shortest first; a click again on the same place goes to the next one there. */
export function useMarkClicks(map: TextMap | undefined, marksAt: MarksAt): void {
  useEffect(() => {
    const root = map?.root;
    if (!map || !(root instanceof HTMLElement)) return;
    const onClick = (event: MouseEvent): void => {
      if (!(getSelection()?.isCollapsed ?? true)) return;
      if (event.target instanceof Element && event.target.closest('a, button')) return;
      const offset = characterAt(map, { x: event.clientX, y: event.clientY });
      const hits = offset === undefined ? [] : marksAt(offset);
      const { active } = useSession.getState();
      const next = hits[(hits.findIndex(({ id }) => id === active) + 1) % hits.length];
      open(next?.id);
    };
    root.addEventListener('click', onClick);
    return () => root.removeEventListener('click', onClick);
  }, [map, marksAt]);
}
