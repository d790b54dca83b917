import Dexie, { type IndexableType } from 'dexie';
import { isRecord } from '../core/exchange/json-value.ts';
import type { SetAside, StoredRow, TableName } from '../core/trust/check-rows.ts';
import { plainJson } from '../core/trust/plain-json.ts';
import { leaving } from './annotations.ts';
import { database } from './database.ts';

/** Rows read at once. */
const SLICE = 500;

export const countRows = async (tables: readonly TableName[]): Promise<number> => {
  const counts = await Promise.all(tables.map((table) => database.table(table).count()));
  return counts.reduce((sum, count) => sum + count, 0);
};

/** A table's rows as they are stored, with their keys, in slices: between two of them the page can answer. */
export async function* storedRows(table: TableName): AsyncGenerator<readonly StoredRow[]> {
  let after: unknown = Dexie.minKey;
  for (;;) {
    const rows = database.table(table).where(':id').above(after).limit(SLICE);
    const [keys, values] = await database.transaction('r', table, () =>
      Promise.all([rows.primaryKeys(), rows.clone().toArray()]),
    );
    yield keys.map((key, i) => ({ table, key, value: values[i] }));
    if (keys.length < SLICE) return;
    after = keys.at(-1);
  }
}

/** The database gave it as a key. */
const keyOf = ({ key }: StoredRow): IndexableType => key as IndexableType;

const PREFIX = 'aside.';

/**
 * Moves rows out of their tables into one setting, in one transaction: they are never nowhere, and a backup holds them.
 * Those that have changed since they were found stay. `textOf` makes the text that keeps them. Gives how many were moved.
 */
export function setAside(
  rows: readonly StoredRow[],
  at: string,
  textOf: (rows: readonly StoredRow[]) => string,
): Promise<number> {
  return database.transaction('rw', database.tables, async () => {
    const found: StoredRow[] = [];
    for (const row of rows) {
      const stored: unknown = await database.table(row.table).get(keyOf(row));
      if (stored !== undefined && plainJson(stored) === plainJson(row.value)) found.push(row);
    }
    if (found.length === 0) return 0;
    await database.settings.put({ key: PREFIX + at, value: { rows: found.length, text: textOf(found) } });
    leaving.tell(found.filter(({ table }) => table === 'annotations').length);
    for (const row of found) await database.table(row.table).delete(keyOf(row));
    return found.length;
  });
}

/** What has been set aside, the latest first. */
export async function allSetAside(): Promise<SetAside[]> {
  const kept = await database.settings.where('key').startsWith(PREFIX).reverse().toArray();
  return kept.flatMap(({ key, value }) => {
    const { rows, text }: { rows?: unknown; text?: unknown } = isRecord(value) ? value : {};
    const isWhole = typeof rows === 'number' && typeof text === 'string';
    return isWhole ? [{ key, at: key.slice(PREFIX.length), rows, text }] : [];
  });
}

/** Lets go what was set aside, for good. */
export const dropSetAside = ({ key }: SetAside): Promise<void> => database.settings.delete(key);
