import { useMemo, useRef, useState } from 'react';
import type { AnnotationId } from '../../core/annotation/annotation.ts';
import { formatAddress } from '../../state/address.ts';
import type { HubView } from './hub-view.ts';

/** Which marks are chosen, while marks are being chosen. */
export interface Selection {
  readonly ids: ReadonlySet<AnnotationId>;
  /** Chooses the mark of a row, or leaves it; with `isRange` all from the row before it that was so treated. */
  readonly set: (row: number, isChosen: boolean, isRange: boolean) => void;
  readonly setAll: (isChosen: boolean) => void;
}

const NONE: ReadonlySet<AnnotationId> = new Set();

/** The marks chosen of a view; undefined while none are being chosen. What another filter shows is chosen anew. */
export function useSelection(view: HubView | undefined, isChoosing: boolean): Selection | undefined {
  const [chosen, setChosen] = useState<{ of: string; ids: ReadonlySet<AnnotationId> }>({ of: '', ids: NONE });
  const last = useRef<AnnotationId>(undefined);
  return useMemo(() => {
    if (!view || !isChoosing) return undefined;
    const { group, sort, ...found } = view.filter;
    const of = formatAddress({ screen: 'notes', filter: found });
    const { rows } = view;
    const ids = chosen.of === of ? chosen.ids : NONE;
    return {
      ids,
      setAll: (isChosen) => setChosen({ of, ids: isChosen ? new Set(rows.ids()) : NONE }),
      set: (row, isChosen, isRange) => {
        const next = new Set(ids);
        const from = isRange ? rows.nearest(last.current, row) : row;
        for (let at = Math.min(from, row); at <= Math.max(from, row); at++) {
          const { entry } = rows.at(at);
          if (!entry) continue;
          if (isChosen) next.add(entry.id);
          else next.delete(entry.id);
        }
        last.current = rows.at(row).entry?.id;
        setChosen({ of, ids: next });
      },
    };
  }, [view, isChoosing, chosen]);
}
