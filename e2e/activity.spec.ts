import { expectAccessible } from './axe.ts';
import { expect, test } from './fixture.ts';
import { mark, noteOn, openArticle } from './reading.ts';

const PASSAGE = '动员全市上下凝心聚力、一鼓作气';
const OTHER = '集中精力推进问题整改';

test('the calendar of marks tells the days apart, and leads to the marks of a day, a colour, a tag', async ({
  page,
}) => {
  await page.clock.setFixedTime('2026-11-23T23:59:59+08:00');
  await openArticle(page, 'tuopin-diaodu');
  await noteOn(page, PASSAGE, '先立规矩', '背景');
  await page.clock.setFixedTime('2026-11-24T00:00:01+08:00');
  await mark(page, OTHER, '绿');
  await page.goto('/#/notes');
  const main = page.getByRole('main');
  const quotes = main.getByRole('link', { name: /动员|集中/ });
  await expect(quotes).toHaveCount(2);
  const door = page.getByRole('button', { name: '圈点日历' });
  await door.click();
  await expect(door).toHaveAttribute('aria-expanded', 'true');
  const calendar = main.getByRole('img');
  await expect(calendar).toHaveAccessibleName('近 12 个月圈点 2 处，有批注 1 处，分在 2 天');

  await calendar.locator('[data-day="2026-11-24"]').click();
  await expect(page).toHaveURL(/day=2026-11-24/);
  await expect(quotes).toHaveText([OTHER]);
  await expect(main).toContainText('圈点于 2026年11月24日');
  await expectAccessible(page);
  await calendar.locator('[data-day="2026-11-24"]').click();
  await expect(quotes).toHaveCount(2);

  await main.getByText('逐日列出').click();
  const days = main.getByRole('table').filter({ hasText: '日期' });
  await expect(days.getByRole('row')).toHaveText(['日期圈点有批注', '2026年11月24日10', '2026年11月23日11']);
  await days.getByRole('link', { name: '2026年11月23日' }).press('Enter');
  await expect(quotes).toHaveText([PASSAGE]);
  await expectAccessible(page);
  await page.getByRole('button', { name: '不限日期' }).click();
  await main.getByRole('table', { name: '按颜色' }).getByRole('link', { name: '绿' }).click();
  await expect(page).toHaveURL(/color=green/);
  await expect(quotes).toHaveText([OTHER]);
  await main.getByRole('table', { name: '按颜色' }).getByRole('link', { name: '绿' }).click();
  await main.getByRole('table', { name: '按标签' }).getByRole('link', { name: '#背景' }).click();
  await expect(quotes).toHaveText([PASSAGE]);

  await page.setViewportSize({ width: 390, height: 844 });
  await expect(calendar).toHaveAccessibleName('近 4 个月圈点 2 处，有批注 1 处，分在 2 天');
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
});
