import { readFileSync } from 'node:fs';
import type { Download, Page } from '@playwright/test';
import { expectAccessible } from './axe.ts';
import { english, expect, test } from './fixture.ts';
import { expectPainted, mark, openArticle } from './reading.ts';

const PASSAGE = '动员全市上下凝心聚力、一鼓作气';

/** The page goes out of sight, which is when what is due is copied. */
const goOutOfSight = (page: Page): Promise<void> =>
  page.evaluate(() => {
    Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
    Reflect.deleteProperty(document, 'visibilityState');
  });

/** Lets what is due be copied; waits until a copy of so many marks is there. */
async function letCopy(page: Page, marks: number): Promise<void> {
  await goOutOfSight(page);
  await expect.poll(() => copyNames(page)).toContainEqual(expect.stringMatching(`-${marks}\\.json$`));
}

/** Of the copies that have been written to their end. */
const copyNames = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const names: string[] = [];
    try {
      const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('copies');
      for await (const copy of folder.values())
        if (copy instanceof FileSystemFileHandle && (await copy.getFile()).size > 0) names.push(copy.name);
    } catch {
      // There is none yet.
    }
    return names;
  });

/** A page of this site without the app. */
async function leaveApp(page: Page): Promise<void> {
  await page.route('/empty', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<link rel="icon" href="data:,">' }),
  );
  await page.goto('/empty');
}

/** What a browser does that takes a damaged database for none. */
async function emptyDatabase(page: Page): Promise<void> {
  await leaveApp(page);
  await page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const request = indexedDB.deleteDatabase('quandian');
        request.onsuccess = resolve;
        request.onerror = reject;
      }),
  );
}

const remembered = (page: Page): Promise<number> =>
  page.evaluate(() => JSON.parse(localStorage.getItem('quandian.ledger') ?? '{}').marks);

test('a database that the browser has emptied is noticed, and comes back from the copy', async ({ page }) => {
  await openArticle(page, 'tuopin-diaodu');
  await mark(page, PASSAGE, '绿');
  await expect.poll(() => remembered(page)).toBe(1);
  await letCopy(page, 1);
  await emptyDatabase(page);
  await openArticle(page, 'tuopin-diaodu');
  const dialog = page.getByRole('dialog', { name: '存下的内容不见了' });
  await expect(dialog).toContainText('原来存着 1 处圈点');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: /^恢复 .*的副本$/ }).click();
  const preview = page.getByRole('dialog', { name: '恢复这份备份？' });
  await expect(preview).toContainText('将新增');
  await preview.getByRole('button', { name: '恢复', exact: true }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expectPainted(page, [`green: ${PASSAGE}`]);
  await page.reload();
  await expectPainted(page, [`green: ${PASSAGE}`]);
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

const saved = async (download: Download): Promise<string> => readFileSync(await download.path(), 'utf8');

test('a newer database is left as it is, explained, and what is in it can be saved', async ({ page }) => {
  await leaveApp(page);
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const request = indexedDB.open('quandian', 1000);
        request.onupgradeneeded = () =>
          request.result.createObjectStore('annotations', { keyPath: 'id' }).put({ id: '1', note: '更新的' });
        request.onsuccess = () => resolve(request.result.close());
      }),
  );
  await openArticle(page, 'tuopin-diaodu');
  const dialog = page.getByRole('dialog', { name: '这里用过新版圈点' });
  await expect(dialog).toBeVisible();
  await expectAccessible(page);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: '保存读得出的内容' }).click(),
  ]);
  expect(JSON.parse(await saved(download))).toMatchObject({
    version: 100,
    tables: { annotations: [{ id: '1', note: '更新的' }] },
  });
  await dialog.getByRole('button', { name: '关闭' }).click();
  await expect(page.getByRole('article')).toContainText(PASSAGE);
});

/** Puts into the database what is no row of ours, and a draft of no mark. */
const spoil = (page: Page): Promise<void> =>
  page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const open = indexedDB.open('quandian');
        open.onsuccess = () => {
          const writing = open.result.transaction(['annotations', 'drafts'], 'readwrite');
          writing.objectStore('annotations').put({ id: 'x', articleId: 'y', note: '读者写的' });
          const annotationId = '00000000-0000-4000-8000-000000000009';
          const savedAt = '2026-11-24T08:00:00.000Z';
          writing.objectStore('drafts').put({ annotationId, note: '没写完', tags: [], savedAt });
          writing.oncomplete = () => resolve(open.result.close());
        };
      }),
  );

test('what is stored is checked, and what is broken is saved, set aside and let go', async ({ page }) => {
  await openArticle(page, 'tuopin-diaodu');
  await mark(page, PASSAGE, '绿');
  await expect.poll(() => remembered(page)).toBe(1);
  await page.goto('/#/settings');
  const storage = page.locator('section').filter({ has: page.getByRole('heading', { name: '存储' }) });
  await expect(storage).toContainText('在本机还没有存过备份');
  await page.getByRole('button', { name: '备份全部' }).click();
  await expect(storage).toContainText('此后没有改动');
  await storage.getByRole('button', { name: '检查存储内容' }).click();
  await expect(storage).toContainText('都完好');
  await spoil(page);
  await storage.getByRole('button', { name: '检查存储内容' }).click();
  await expect(storage).toContainText('1 条读不出来');
  await storage.getByText('什么存在哪里').click();
  await expectAccessible(page);
  await storage.getByRole('button', { name: '修复' }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('dialog').getByRole('button', { name: '修复' }).click(),
  ]);
  expect(await saved(download)).toContain('读者写的');
  await expect(page.getByRole('status')).toHaveText('已移开 2 条');
  await expect(storage).toContainText('都完好');
  await storage.getByRole('button', { name: /^移除 .*移开的内容$/ }).click();
  await page.getByRole('dialog').getByRole('button', { name: '移除' }).click();
  await expect(page.getByRole('status')).toHaveText('已移除');
  await expect(storage.getByRole('heading', { name: '移到一旁的内容' })).toHaveCount(0);
});

test.describe('in English', () => {
  test.use(english);

  test('the settings say how safe it is', async ({ page }) => {
    await page.goto('/#/settings');
    const storage = page.locator('section').filter({ has: page.getByRole('heading', { name: 'Storage' }) });
    await expect(storage).toContainText('The browser has made no promise');
    await expect(storage).toContainText('None was saved from this device yet.');
    await storage.getByRole('button', { name: 'Check what is stored' }).click();
    await expect(storage).toContainText('all are sound');
    await storage.getByText('What is stored where').click();
    await expectAccessible(page);
  });
});

test('where a copy finds no room it is said quietly, and where to look for what to do', async ({
  page,
  baseURL,
}) => {
  await openArticle(page, 'tuopin-diaodu');
  await mark(page, PASSAGE, '绿');
  await expectPainted(page, [`green: ${PASSAGE}`]);
  const session = await page.context().newCDPSession(page);
  await session.send('Storage.overrideQuotaForOrigin', { origin: baseURL ?? '', quotaSize: 1 });
  // The copy is due once the mark has been counted.
  const ledger = async (): Promise<string | null> => {
    await goOutOfSight(page);
    return page.evaluate(() => localStorage.getItem('quandian.ledger'));
  };
  await expect.poll(ledger).toContain('"full"');
  await expect(page.getByRole('status')).not.toContainText('副本');
  await page.goto('#/');
  const notice = page.getByRole('status');
  await expect(notice).toContainText('浏览器没有空间再留副本了。');
  await page.getByRole('button', { name: '看看怎么办' }).click();
  await expect(page.getByText(/浏览器已没有空间给本站。请先备份全部/)).toBeVisible();
  await expectAccessible(page);
});
