import type { Page } from '@playwright/test';
import type { FaceSlice } from '../src/core/face/face-slice.ts';
import { expect, installing, test } from './fixture.ts';
import { controlled } from './newer-build.ts';

/** Beyond GB 2312. */
const RARE = '镕';

const holds = (range: string, character: string): boolean =>
  range.split(',').some((part) => {
    const [first = 0, last = first] = part
      .split('-')
      .map((hex) => Number.parseInt(hex.replace(/U\+/i, ''), 16));
    const point = character.codePointAt(0) ?? 0;
    return first <= point && point <= last;
  });

const section = (page: Page) =>
  page
    .getByRole('main')
    .locator('section')
    .filter({ has: page.getByRole('heading', { name: '字体' }) });

/** How many faces of the whole one the browser would draw a character from, and whether it got them. */
const drawnBy = (page: Page, character: string) =>
  page.evaluate(async (text) => {
    const faces = await document.fonts.load('700 20px "Quandian Whole Song"', text);
    return faces.map(({ status }) => status);
  }, character);

test.use(installing);

test('the whole face is downloaded, breaks off, goes on, works offline and is removed', async ({
  page,
  context,
  allow,
}) => {
  await context.route(/whole-face\/slices\./, async (route) => {
    const response = await route.fetch();
    const slices: FaceSlice[] = await response.json();
    await route.fulfill({ response, json: slices.filter(({ range }, i) => i < 6 || holds(range, RARE)) });
  });
  allow.push(/whole-face\/22\./, /ERR_ABORTED GET .*\/whole-face\//); // one breaks off, and with it those under way
  let isBroken = true;
  await context.route(/whole-face\/22\./, (route) => (isBroken ? route.abort() : route.continue()));
  await page.goto('/#/settings');
  await controlled(page);
  const face = section(page);
  await face.getByRole('button', { name: /^下载整套字体（\d.*）$/ }).click();
  await expect(face.getByRole('alert')).toHaveText('下载中断。请检查网络，然后接着下载。');
  await expect(face).toContainText(/已有 .*，共 /);
  isBroken = false;
  await face.getByRole('button', { name: '接着下载' }).click();
  await expect(face).toContainText('离线可用');
  await expect(face.getByRole('alert')).toBeHidden();
  await expect(face.getByRole('button', { name: '删除' })).toBeFocused();

  await context.setOffline(true);
  await page.reload();
  await expect(section(page)).toContainText('离线可用');
  await expect.poll(() => drawnBy(page, RARE)).toEqual(['loaded']);
  await section(page).getByRole('button', { name: '删除' }).click();
  await expect(section(page).getByRole('button', { name: /^下载整套字体/ })).toBeVisible();
  await expect.poll(() => drawnBy(page, RARE)).toEqual([]);
  expect((await page.evaluate(() => caches.keys())).filter((name) => /^whole-face/.test(name))).toEqual([]);
});
