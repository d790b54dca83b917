import { database } from './database.ts';

/** What stands in a database, whoever made it. */
export interface RawDatabase {
  /** In Dexie's numbers, of which the browser's are ten times. */
  readonly version: number;
  readonly tables: Readonly<Record<string, readonly unknown[]>>;
}

/**
 * Reads all rows without asking for a version, and so of a newer database too; nothing is changed, and none is made
 * where there is none. Rejects where the browser cannot open it.
 */
export async function readRawRows(): Promise<RawDatabase> {
  const db = await open(database.name);
  try {
    const names = [...db.objectStoreNames];
    const reading = names.length > 0 ? db.transaction(names) : undefined;
    const tables = await Promise.all(
      names.map(
        (name) =>
          new Promise<readonly [string, readonly unknown[]]>((resolve, reject) => {
            const all = reading?.objectStore(name).getAll();
            if (!all) return;
            all.onsuccess = () => resolve([name, all.result]);
            all.onerror = () => reject(all.error);
          }),
      ),
    );
    return { version: db.version / 10, tables: Object.fromEntries(tables) };
  } finally {
    db.close();
  }
}

const open = (name: string): Promise<IDBDatabase> =>
  new Promise((resolve, reject) => {
    const request = indexedDB.open(name);
    // There is none: it must not be made, or the app would find an empty one.
    request.onupgradeneeded = () => request.transaction?.abort();
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

/** All that the app keeps beside the database, drafts being written among it, as it stands there. */
export function rawEntries(): Readonly<Record<string, string>> {
  try {
    const keys = Object.keys(localStorage).filter((key) => key.startsWith('quandian.'));
    return Object.fromEntries(keys.map((key) => [key, localStorage.getItem(key) ?? '']));
  } catch {
    return {}; // blocked: there is nothing
  }
}
