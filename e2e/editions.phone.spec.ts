import type { Page } from '@playwright/test';
import { expectAccessible } from './axe.ts';
import { correct, LOST, openReview } from './editions.ts';
import { expect, test } from './fixture.ts';
import { expectPainted, openArticle, spanOf, toolbar, touchSelect, zh } from './reading.ts';

/** An article with one mark, whose passage was struck since. */
async function loseMark(page: Page): Promise<void> {
  await openArticle(page, 'tuopin-diaodu');
  await touchSelect(page, LOST);
  await toolbar(page).getByRole('button', { name: '黄' }).tap();
  await expect(page.getByRole('status')).toHaveText('已标黄');
  await correct(page, (markdown) => markdown.replace(`${LOST}\n\n`, ''));
  await page.reload();
  await openArticle(page, 'tuopin-diaodu');
}

test('a lost mark is reviewed and re-attached by touch', async ({ page }) => {
  await loseMark(page);
  const notice = page.getByRole('main').getByText('1 处圈点找不到原处');
  await expect(notice).toBeVisible();
  await expectAccessible(page);
  const review = await openReview(page);
  await expectAccessible(page);
  const entry = review.getByRole('listitem');
  await expect(entry).toHaveCount(1);
  for (const button of await entry.getByRole('button').all()) {
    expect((await button.boundingBox())?.height).toBeGreaterThanOrEqual(44);
  }
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  await entry.getByRole('button', { name: '在文中选取' }).tap();
  const bar = page.getByRole('region', { name: `为“${LOST}”选取原文` });
  await expect(bar).toBeVisible();
  await expect(notice).toBeHidden();
  await spanOf(page, '彭玉明'); // scrolls there
  await page.evaluate(() => {
    const walker = document.createTreeWalker(document.querySelector('article') as Node, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = (node as Text).data.indexOf('彭玉明');
      if (at >= 0) getSelection()?.setBaseAndExtent(node, at, node, at + 3);
    }
  });
  await bar.getByRole('button', { name: '标在这里' }).tap();
  await expect(page.getByRole('status')).toHaveText('已重新定位');
  await expectPainted(page, ['yellow: 彭玉明']);
  await expect(page.getByRole('complementary', { name: zh.margin })).toContainText('彭玉明');
});

test('once reviewed, lost marks are spoken of in the list of notes alone', async ({ page }) => {
  await loseMark(page);
  const review = await openReview(page);
  const notice = page.getByRole('main').getByText('1 处圈点找不到原处');
  await expect(notice).toBeHidden();
  await review.getByRole('button', { name: '关闭' }).tap();
  await expect(review).toBeHidden();
  await expect(page.getByRole('article')).toBeFocused();
  await expect(notice).toBeHidden();
  await page.getByRole('button', { name: '显示批注' }).tap();
  const sheet = page.getByRole('complementary', { name: zh.margin });
  await expect(sheet).toContainText('1 处圈点找不到原处');
  await sheet.getByRole('button', { name: '核对', exact: true }).tap();
  await expect(review).toBeVisible();
});
