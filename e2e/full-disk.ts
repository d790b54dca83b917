import type { Page } from '@playwright/test';

/**
 * Lets the page's database take nothing more, as where the disk is full, but for the place where one reads: that is
 * kept now and then, and would speak of it, too. Gives what makes room again.
 */
export async function fillDisk(page: Page): Promise<() => Promise<void>> {
  await page.evaluate(() => {
    const { add, put } = IDBObjectStore.prototype;
    const refuse = (): never => {
      throw new DOMException('The disk is full', 'QuotaExceededError');
    };
    Object.assign(IDBObjectStore.prototype, {
      add: refuse,
      put(this: IDBObjectStore, ...row: Parameters<typeof put>) {
        return this.name === 'places' ? put.apply(this, row) : refuse();
      },
    });
    addEventListener('room', () => Object.assign(IDBObjectStore.prototype, { add, put }), { once: true });
  });
  return () => page.evaluate(() => void dispatchEvent(new Event('room')));
}
