import { useMemo, useRef, useState } from 'react';
import type { Listed, ListGroup, ListRows } from './list-rows.ts';

/** Which entries of a list are chosen, while they are being chosen. */
export interface Selection<Id extends string> {
  readonly ids: ReadonlySet<Id>;
  /** Chooses the entry of a row, or leaves it; with `isRange` all from the row before it that was so treated. */
  readonly set: (row: number, isChosen: boolean, isRange: boolean) => void;
  readonly setAll: (isChosen: boolean) => void;
}

interface Chosen<Id> {
  readonly of: string;
  readonly ids: ReadonlySet<Id>;
}

/**
 * The entries chosen of a list; undefined while none are being chosen. `of` names what the list shows: where that is
 * another, it is chosen from anew.
 */
export function useSelection<Entry extends Listed, Group extends ListGroup<Entry>>(
  rows: ListRows<Entry, Group> | undefined,
  of: string,
  isChoosing: boolean,
): Selection<Entry['id']> | undefined {
  const [chosen, setChosen] = useState<Chosen<Entry['id']>>({ of: '', ids: new Set() });
  const last = useRef<Entry['id']>(undefined);
  return useMemo(() => {
    if (!rows || !isChoosing) return undefined;
    const ids = chosen.of === of ? chosen.ids : new Set<Entry['id']>();
    return {
      ids,
      setAll: (isChosen) => setChosen({ of, ids: new Set(isChosen ? rows.ids() : []) }),
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
  }, [rows, of, isChoosing, chosen]);
}
