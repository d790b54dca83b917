import type { Page } from '@playwright/test';
import { expectAccessible } from './axe.ts';
import { expect, test } from './fixture.ts';
import { holdBack } from './hold-back.ts';
import { openText } from './other-text.ts';
import { openArticle, toolbar } from './reading.ts';

const bar = (page: Page) => page.getByRole('search', { name: '在本文中查找' });
const field = (page: Page) => bar(page).getByRole('searchbox', { name: '查找' });
const under = (page: Page, name: string) =>
  page.evaluate((key) => [...(CSS.highlights.get(key) ?? [])].map(String), name);
const selected = (page: Page) => page.evaluate(() => getSelection()?.toString());

test('what is typed right after / is sought, though the bar is still on its way', async ({ page }) => {
  const bring = await holdBack(page, /find-bar-.*\.js$/);
  await openArticle(page, 'tuopin-diaodu');
  await page.keyboard.press('/');
  // A note on the sentence and a step to the next: both would be commands.
  await page.keyboard.type('nj');
  await expect(page.getByRole('textbox', { name: '在本文中查找' })).toBeFocused();
  await page.keyboard.type('全面胜利');
  bring();
  await expect(field(page)).toHaveValue('nj全面胜利');
  await expect(field(page)).toBeFocused();
  await expect(bar(page)).toContainText('没有找到');
  await expect(page.getByRole('textbox')).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('article')).toBeFocused();
});

test('/ finds in the article: counted, painted, gone to one by one, and left at the place', async ({
  page,
}) => {
  const article = await openArticle(page, 'tuopin-diaodu');
  await page.keyboard.press('/');
  await expect(field(page)).toBeFocused();
  await page.keyboard.type('全面胜利');
  await expect(bar(page)).toContainText('1 / 4');
  await expect(bar(page)).toContainText('第 1 处，共 4 处');
  expect(new Set(await under(page, 'find-hit'))).toEqual(new Set(['全面胜利']));
  expect(await under(page, 'find-hit')).toHaveLength(4);
  expect(await under(page, 'find-current')).toEqual(['全面胜利']);
  await expectAccessible(page);

  await page.keyboard.press('Enter');
  await expect(bar(page)).toContainText('2 / 4');
  for (let i = 0; i < 2; i++) await page.keyboard.press('Shift+Enter');
  await expect(bar(page)).toContainText('4 / 4');
  await bar(page).getByRole('button', { name: '下一处' }).click();
  await expect(bar(page)).toContainText('1 / 4');
  await field(page).fill('全面勝利');
  await expect(bar(page)).toContainText('1 / 4');
  expect(await under(page, 'find-current')).toEqual(['全面胜利']);
  await field(page).fill('j1 没有这句');
  await expect(bar(page)).toContainText('没有找到');
  expect(await under(page, 'find-hit')).toEqual([]);
  await expect(bar(page).getByRole('button', { name: '下一处' })).toBeDisabled();

  await field(page).fill('１１月');
  await expect(bar(page)).toContainText('1 / 1');
  await page.keyboard.press('Escape');
  await expect(bar(page)).toBeHidden();
  await expect(article).toBeFocused();
  expect(await selected(page)).toBe('11月');
  await expect(toolbar(page)).toBeVisible();
  expect(await under(page, 'find-hit')).toEqual([]);
});

test('the place that one has gone to stays when what folds 简 and 繁 alike comes late', async ({ page }) => {
  const bring = await holdBack(page, /search-folding-.*\.js$/);
  await openArticle(page, 'tuopin-diaodu');
  await page.keyboard.press('/');
  await field(page).fill('全面勝利');
  await expect(bar(page)).toContainText('没有找到');
  await field(page).fill('全面胜利');
  await expect(bar(page)).toContainText('1 / 4');
  await page.keyboard.press('Enter');
  await expect(bar(page)).toContainText('2 / 4');
  const isHere = page.waitForEvent('requestfinished', (request) => request.url().includes('search-folding'));
  bring();
  await isHere;
  await field(page).fill('全面勝利');
  await expect(bar(page)).toContainText('/ 4');
  await field(page).fill('全面胜利');
  await expect(bar(page)).toContainText('2 / 4');
});

test.describe('in a long text', () => {
  test('only places near are painted, the last is gone to, and the palette leads to a heading', async ({
    page,
  }) => {
    const paragraphs = Array.from({ length: 600 }, (_, n) =>
      `第${n + 1}段，古人于佳处加圈，于断处加点。`.repeat(5),
    );
    await openText(page, [...paragraphs.slice(0, 300), '## 后半', ...paragraphs.slice(300)].join('\n\n'));
    await page.keyboard.press('/');
    await field(page).fill('加圈');
    await expect(bar(page)).toContainText('1 / 3,000');
    expect((await under(page, 'find-hit')).length).toBeLessThan(1000);
    await page.keyboard.press('Shift+Enter');
    await expect(bar(page)).toContainText('3,000 / 3,000');
    await expect.poll(() => under(page, 'find-current')).toEqual(['加圈']);
    const last = page.locator('article p').filter({ hasText: '第600段' });
    await expect(last).toBeInViewport();
    await page.keyboard.press('Escape');
    expect(await selected(page)).toBe('加圈');

    await page.keyboard.press('Control+k');
    await page.getByRole('combobox').fill('后半');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: '后半' })).toBeInViewport();
    await expect(last).not.toBeInViewport();
  });
});
