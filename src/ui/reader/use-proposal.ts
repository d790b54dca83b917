import { useEffect, useRef, useState } from 'react';
import type { TextRange } from '../../core/text/offset.ts';
import type { Projection } from '../../core/text/projection.ts';
import { paintPreview } from '../../dom/selection/mark-edges.ts';
import type { TextMap } from '../../dom/text/text-map.ts';
import { moveMark } from '../../state/move-mark.ts';
import type { PlacedMark } from '../../state/resolved-mark.ts';

/** Another range for a mark, shown over the text until it is saved or let go. */
export function useProposal(map: TextMap, projection: Projection, { annotation, range }: PlacedMark) {
  const { id } = annotation;
  const [proposed, setProposed] = useState<TextRange>();
  const unsaved = useRef<TextRange>(undefined);
  const { start, end } = range;
  useEffect(() => paintPreview(map, proposed), [map, proposed]);
  useEffect(() => () => paintPreview(map, undefined), [map]);
  const drop = (): void => {
    unsaved.current = undefined;
    setProposed(undefined);
  };
  // What is proposed stays in sight until the mark itself stands there, or another tab has moved it elsewhere.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the mark's own range has changed.
  useEffect(drop, [start, end]);
  return {
    range: proposed ?? range,
    propose(next: TextRange): void {
      unsaved.current = next;
      setProposed(next);
    },
    async save(): Promise<void> {
      const next = unsaved.current;
      unsaved.current = undefined;
      const isNew = next && (next.start !== start || next.end !== end);
      if (!isNew || !(await moveMark(id, projection, next))) drop();
    },
    drop,
  };
}
