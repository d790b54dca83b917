import type { Page } from '@playwright/test';

/**
 * All rows of a table as they are stored, past the app; none where the database or the table is not there. Rejects with
 * the browser's error where they cannot be read.
 */
export const rowsOf = <Row>(page: Page, table: string): Promise<Row[]> =>
  page.evaluate(
    (name) =>
      new Promise<Row[]>((resolve, reject) => {
        const open = indexedDB.open('quandian');
        // To open is to make, where there is none: that is to be left to the app.
        open.onupgradeneeded = () => open.transaction?.abort();
        open.onerror = () => (open.error?.name === 'AbortError' ? resolve([]) : reject(open.error));
        open.onsuccess = () => {
          const { result } = open;
          const end = (done: () => void): void => {
            result.close();
            done();
          };
          if (!result.objectStoreNames.contains(name)) return end(() => resolve([]));
          const all = result.transaction(name).objectStore(name).getAll();
          all.onsuccess = () => end(() => resolve(all.result));
          all.onerror = () => end(() => reject(all.error));
        };
      }),
    table,
  );
