import type { Page } from '@playwright/test';
import { expectAccessible } from './axe.ts';
import { mirroredSettings } from './database.ts';
import { expect, test } from './fixture.ts';
import { ARTICLES, expectPainted, openArticle, toolbar } from './reading.ts';

const palette = (page: Page) => page.getByRole('dialog', { name: '命令' });
const field = (page: Page) => palette(page).getByRole('combobox', { name: '查找命令、文章、标题' });
const options = (page: Page) => palette(page).getByRole('option');
const active = (page: Page) => palette(page).locator('[aria-selected="true"]');

test('the palette acts on what is selected, and on the screen’s own buttons', async ({ page }) => {
  await openArticle(page, 'tuopin-diaodu');
  await page.keyboard.press('j');
  await expect(toolbar(page)).toBeVisible();
  await page.keyboard.press('Control+k');
  await expect(field(page)).toBeFocused();
  await page.keyboard.type('标');
  await page.keyboard.press('ArrowDown');
  await expect(active(page)).toHaveText(/标绿/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status')).toHaveText('已标绿');
  await expectPainted(page, ['green: 邓群策在全市脱贫攻坚调度会上强调——']);

  await page.keyboard.press('j');
  await expect(toolbar(page)).toBeVisible();
  await page.keyboard.press('Control+k');
  await expect(options(page).first()).toHaveText(/标绿/); // used last
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(palette(page)).toBeHidden();
  await expect(toolbar(page)).toBeVisible();

  await page.keyboard.press('Control+k');
  await field(page).fill('阅读设置');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: '阅读设置' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: '阅读设置' })).toBeFocused();
});

test('the palette leads to every article and screen, from every screen', async ({ page }) => {
  await page.goto('/#/settings');
  for (const [address, query, heading] of [
    ['/#/settings', '援企', ARTICLES['yuanqi-fuwu']],
    ['/#/read/yuanqi-fuwu', '去笔记', '还没有圈点'],
    ['/#/notes', '常务会议', ARTICLES['zhengfu-changwu']],
    ['/#/', '去设置', '设置'],
  ] as const) {
    await page.goto(address);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await page.keyboard.press('Control+k');
    await expect(field(page)).toBeFocused();
    await page.keyboard.type(query);
    await expect(options(page)).toHaveCount(1);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading);
  }
  await page.keyboard.press('Control+k');
  await expect(field(page)).toBeFocused();
  await page.keyboard.type('没有这样的命令');
  await expect(palette(page)).toContainText('没有叫“没有这样的命令”的。');
  await page.keyboard.press('Enter');
  await expect(palette(page)).toBeVisible();
});

test('? lists the keys; single keys are switched off there, and stay off', async ({ page }) => {
  await openArticle(page, 'tuopin-diaodu');
  await page.keyboard.press('?');
  const keys = page.getByRole('dialog', { name: '键盘快捷键' });
  await expect(keys).toContainText('下一处圈点');
  await expectAccessible(page);
  const single = keys.getByRole('checkbox', { name: '单键快捷键' });
  await single.click();
  await expect(single).not.toBeChecked();
  await page.keyboard.press('Escape');
  await expect(keys).toBeHidden();
  await expect.poll(() => mirroredSettings(page)).toContain('"singleKeys":false');
  await page.reload();
  await expect(page.getByRole('article')).toBeVisible();
  for (const press of ['j', '/', '?']) await page.keyboard.press(press);
  await page.keyboard.press('Control+k');
  await expect(palette(page)).toBeVisible();
  await expect(page.getByRole('dialog')).toHaveCount(1);
  await expect(page.getByRole('search')).toHaveCount(0);
  await field(page).fill('下一句');
  await page.keyboard.press('Enter');
  await expect(toolbar(page)).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('status')).toHaveText(ARTICLES['tuopin-diaodu']);
});

test('@phone by touch, the palette opens the search, which stands whole above the text', async ({ page }) => {
  const article = await openArticle(page, 'chuangwen-weiwen');
  await page.getByRole('button', { name: '命令' }).tap();
  await expect(palette(page)).toBeVisible();
  await expectAccessible(page);
  for (const option of await options(page).all())
    expect((await option.boundingBox())?.height).toBeGreaterThanOrEqual(44);
  await options(page).filter({ hasText: '在本文中查找' }).tap();
  const search = page.getByRole('search');
  await search.getByRole('searchbox').fill('志愿');
  await expect(search).toContainText(/^.*1 \/ \d/);
  await search.getByRole('button', { name: '下一处' }).tap();
  await expect(search).toContainText(/2 \/ \d/);
  for (const button of await search.getByRole('button').all())
    expect((await button.boundingBox())?.width).toBeGreaterThanOrEqual(44);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  await expectAccessible(page);
  await search.getByRole('button', { name: '关闭' }).tap();
  await expect(search).toBeHidden();
  await expect(article).toBeVisible();
});
