import type { Page } from '@playwright/test';

/** Types one more character and gives how long it takes until the draft in the database has it, in ms. */
export async function draftDelay(page: Page): Promise<number> {
  await page.evaluate(() => {
    addEventListener('keydown', ({ timeStamp }) => Object.assign(globalThis, { typedAt: timeStamp }), {
      capture: true,
      once: true,
    });
  });
  await page.keyboard.press('x');
  return page.evaluate(async () => {
    const { typedAt } = globalThis as unknown as { typedAt: number };
    const wanted = document.querySelector('textarea')?.value;
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('quandian');
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
    const isDrafted = (): Promise<boolean> =>
      new Promise((resolve) => {
        const all = database.transaction('drafts').objectStore('drafts').getAll();
        all.onsuccess = () => resolve(all.result.some(({ note }: { note: string }) => note === wanted));
      });
    while (!(await isDrafted())) await new Promise((resolve) => setTimeout(resolve, 5));
    const delay = performance.now() - typedAt;
    database.close();
    return delay;
  });
}
