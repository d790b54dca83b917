import Dexie, { type Table } from 'dexie';
import { onRowsChanged } from './watch-annotations.ts';

/** Rows read at once: some 10 ms of the main thread. */
const SLICE = 500;

export interface TableListener<Row, Key extends string> {
  /** All is read from the beginning: what is not given until `onWhole` is no longer there. */
  onBegin(): void;
  /** Rows as they are stored now, by their keys; `undefined` of a key that has none. */
  onRows(rows: ReadonlyMap<Key, Row | undefined>): void;
  /** All that is stored has been given; from now on only what is written. */
  onWhole(): void;
  onFault(error: unknown): void;
}

/**
 * Follows a table over all tabs: first all of it, in slices between which the page can answer, then the rows that a write
 * has touched. Gives a way to stop. After a fault of storage the next write begins it all again.
 */
export function watchTable<Row, Key extends string, Insert>(
  table: Table<Row, Key, Insert>,
  keyOf: (row: Row) => Key,
  listener: TableListener<Row, Key>,
): () => void {
  const changed = new Set<Key>();
  let isAllChanged = true;
  let isRunning = false;
  let stopped = false;

  const readAll = async (): Promise<void> => {
    listener.onBegin();
    let after: unknown = Dexie.minKey;
    for (;;) {
      const rows = await table.where(':id').above(after).limit(SLICE).toArray();
      if (stopped) return;
      if (rows.length > 0) listener.onRows(new Map(rows.map((row) => [keyOf(row), row])));
      const last = rows.at(-1);
      if (!last || rows.length < SLICE) return listener.onWhole();
      after = keyOf(last);
    }
  };
  const readChanged = async (): Promise<void> => {
    const keys = [...changed].slice(0, SLICE);
    for (const key of keys) changed.delete(key);
    const rows = await table.bulkGet(keys);
    if (!stopped) listener.onRows(new Map(keys.map((key, i) => [key, rows[i]])));
  };
  const follow = async (): Promise<void> => {
    if (isRunning) return;
    isRunning = true;
    try {
      while (!stopped && (isAllChanged || changed.size > 0)) {
        if (isAllChanged) {
          isAllChanged = false;
          changed.clear();
          await readAll();
        } else {
          await readChanged();
        }
      }
    } catch (error) {
      isAllChanged = true;
      if (!stopped) listener.onFault(error);
    } finally {
      isRunning = false;
    }
  };
  const stop = onRowsChanged<Key>(table, (keys) => {
    if (keys === 'all') isAllChanged = true;
    else for (const key of keys) changed.add(key);
    void follow();
  });
  void follow();
  return () => {
    stopped = true;
    stop();
  };
}
