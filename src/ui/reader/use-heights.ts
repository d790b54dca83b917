import { useCallback, useEffect, useMemo, useRef, useState } from 'react';

interface Heights {
  /** In px, by id; of what has been on the screen once. */
  readonly heights: ReadonlyMap<string, number>;
  /** Follows the height of an element under an id; gives a way to stop. */
  readonly follow: (id: string, element: Element) => () => void;
}

/** The heights of elements, followed as they grow. */
export function useHeights(): Heights {
  const [heights, setHeights] = useState<ReadonlyMap<string, number>>(new Map());
  const ids = useRef(new WeakMap<Element, string>());
  const observer = useMemo(
    () => new ResizeObserver((entries) => setHeights((last) => withHeights(last, entries, ids.current))),
    [],
  );
  useEffect(() => () => observer.disconnect(), [observer]);
  const follow = useCallback(
    (id: string, element: Element) => {
      ids.current.set(element, id);
      observer.observe(element);
      return () => observer.unobserve(element);
    },
    [observer],
  );
  return { heights, follow };
}

/** The same map where nothing has another height: an element that comes back tells the one it had. */
function withHeights(
  last: ReadonlyMap<string, number>,
  entries: readonly ResizeObserverEntry[],
  ids: WeakMap<Element, string>,
): ReadonlyMap<string, number> {
  const changed = entries.flatMap(({ target, borderBoxSize: [box] }): [string, number][] => {
    const id = ids.get(target);
    return id && box && last.get(id) !== box.blockSize ? [[id, box.blockSize]] : [];
  });
  return changed.length > 0 ? new Map([...last, ...changed]) : last;
}
