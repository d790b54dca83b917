import type { Page } from '@playwright/test';
import { mirroredSettings } from './database.ts';
import { expect, installing, test } from './fixture.ts';
import { holdBack } from './hold-back.ts';
import { controlled } from './newer-build.ts';
import { openArticle } from './reading.ts';

const paper = () => getComputedStyle(document.documentElement).backgroundColor;
const bars = (page: Page) =>
  page
    .locator('meta[name=theme-color]')
    .evaluateAll((metas) => metas.map((meta) => (meta as HTMLMetaElement).content));

/** Keeps the app's modules back, once the first thing has been painted without them; gives what lets them go. */
async function openHeld(page: Page): Promise<() => void> {
  const letGo = await holdBack(page, /assets\/index-.*\.js$/);
  await page.goto('/', { waitUntil: 'commit' });
  await page.waitForFunction(() => performance.getEntriesByName('first-paint').length > 0);
  return letGo;
}

test.describe('on a dark system', () => {
  test.use({ colorScheme: 'dark' });

  test('the page is dark before the app runs, and follows the system after', async ({ page }) => {
    const letGo = await openHeld(page);
    expect(await page.evaluate(paper)).toBe('rgb(23, 21, 18)');
    expect(await bars(page)).toEqual(['#171512', '#171512']);
    letGo();
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await page.emulateMedia({ colorScheme: 'light' });
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'paper');
    expect(await bars(page)).toEqual(['#fbf9f4', '#fbf9f4']);
  });
});

test('the chosen theme is there before the app runs, whatever the system', async ({ page }) => {
  await page.addInitScript(() =>
    localStorage.setItem('quandian.settings', '{"theme":"black","motion":"less"}'),
  );
  const letGo = await openHeld(page);
  expect(await page.evaluate(paper)).toBe('rgb(0, 0, 0)');
  expect(await bars(page)).toEqual(['#000', '#000']);
  await expect(page.locator('html')).toHaveAttribute('data-motion', 'less');
  letGo();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

/** Writes down, before each frame of a document is painted, its paper and, once there is one, its text's size. */
function watchFrames(): void {
  const seen = new Set<string>();
  Object.assign(globalThis, { seen });
  const look = (): void => {
    const article = document.querySelector('article');
    seen.add(getComputedStyle(document.documentElement).backgroundColor);
    if (article) seen.add(getComputedStyle(article).fontSize);
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

test.describe('installed', () => {
  test.use(installing);

  test('no frame is in another theme or size than the chosen one, without a network neither', async ({
    page,
    context,
  }) => {
    await openArticle(page, 'yuanqi-fuwu');
    await page.getByRole('button', { name: '阅读设置' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('夜', { exact: true }).click();
    for (let i = 0; i < 2; i++) await dialog.getByRole('button', { name: '加大: 字号' }).click();
    await expect(dialog.getByText('20 px')).toBeVisible();
    await expect.poll(() => mirroredSettings(page)).toContain('"fontSize":20');
    await controlled(page);
    for (const isOffline of [false, true]) {
      await context.setOffline(isOffline);
      const other = await context.newPage();
      await other.addInitScript(watchFrames);
      await other.goto('/#/read/yuanqi-fuwu');
      await expect(other.getByRole('article')).toBeVisible();
      const frames = () => other.evaluate(() => [...(globalThis as unknown as { seen: Set<string> }).seen]);
      await expect.poll(frames).toEqual(['rgb(23, 21, 18)', '20px']);
      await other.close();
    }
  });
});
