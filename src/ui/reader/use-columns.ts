import { type RefObject, useEffect, useState } from 'react';

/** How many Han characters a line of the text holds; undefined until measured. */
export function useColumns(ref: RefObject<HTMLElement | null>): number | undefined {
  const [columns, setColumns] = useState<number>();
  useEffect(() => {
    const { current: root } = ref;
    if (!root) return;
    const observer = new ResizeObserver(([entry]) => {
      const size = Number.parseFloat(getComputedStyle(root).fontSize);
      const width = entry?.contentBoxSize[0]?.inlineSize ?? 0;
      if (size > 0 && width >= size) setColumns(Math.floor(width / size));
    });
    observer.observe(root);
    return () => observer.disconnect();
  }, [ref]);
  return columns;
}
