import { type RefObject, useEffect, useState } from 'react';

// Only sections ask for it and for what is reckoned from it (prose.css): inherited by all, they would have all of the text
// styled anew as they change. Not by a rule: with each sheet that comes, such rules are registered again, and the whole
// page is styled.
for (const name of ['--columns', '--height']) CSS.registerProperty?.({ name, syntax: '*', inherits: false });

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
