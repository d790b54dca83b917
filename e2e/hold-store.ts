import type { Page } from '@playwright/test';

/** Lets nobody else read or write a store of the database, by a transaction of its own; gives what lets them again. */
export async function holdStore(page: Page, store: string): Promise<() => Promise<void>> {
  await page.evaluate(
    (name) =>
      new Promise<void>((resolve) => {
        const open = indexedDB.open('quandian');
        open.onsuccess = () => {
          let isHeld = true;
          addEventListener('letgo', () => {
            isHeld = false;
          });
          const rows = open.result.transaction(name, 'readwrite').objectStore(name);
          const ask = (): void => {
            if (isHeld) rows.count().onsuccess = ask;
            else open.result.close();
          };
          ask();
          resolve();
        };
      }),
    store,
  );
  return () => page.evaluate(() => void dispatchEvent(new Event('letgo')));
}
