import type { Page } from '@playwright/test';
import { expectAccessible } from './axe.ts';
import { expect, test } from './fixture.ts';
import { expectPainted, margin, openArticle, zh } from './reading.ts';

const status = (page: Page) => page.getByRole('status');

/** The text under a highlight that is not a mark's. */
const under = (page: Page, name: string) =>
  page.evaluate((key) => [...(CSS.highlights.get(key) ?? [])].map(String), name);
const expectCursor = (page: Page, ...text: string[]) =>
  expect.poll(() => under(page, 'sentence-cursor')).toEqual(text);

test('an article is read and marked sentence by sentence, without a mouse', async ({ page }) => {
  const article = await openArticle(page, 'tuopin-diaodu');
  const markup = () => article.evaluate((element) => element.outerHTML);
  const untouched = await markup();
  await page.keyboard.press('j');
  await expectCursor(page, '邓群策在全市脱贫攻坚调度会上强调——');
  await page.keyboard.press('1');
  await expect(status(page)).toHaveText('已标黄');

  await page.keyboard.press('ArrowDown');
  await expect(status(page)).toHaveText('以强烈的担当 一丝不苟的作风 坚决夺取脱贫攻坚战全面胜利');
  await page.keyboard.press('u');
  await expect(status(page)).toHaveText('已加下划线');
  for (const press of ['ArrowDown', 'ArrowRight', 'j']) await page.keyboard.press(press);
  await expect(status(page)).toHaveText('本报讯 脱贫攻坚已进入最为关键的倒计时。');
  await page.keyboard.press('Shift+ArrowDown');
  await expect(status(page)).toHaveText('11月11日下午，全市脱贫攻坚调度会召开。');
  await expectCursor(page, '本报讯 脱贫攻坚已进入最为关键的倒计时。11月11日下午，全市脱贫攻坚调度会召开。');
  await page.keyboard.press('3');
  await expect(status(page)).toHaveText('已标蓝');
  // What is marked is no longer selected; the cursor is still there, and acts.
  await page.keyboard.press('5');
  await expect(status(page)).toHaveText('已标紫');

  await page.keyboard.press('j');
  await page.keyboard.press('n');
  await expect(page.getByRole('textbox', { name: zh.note, exact: true })).toBeFocused();
  await page.keyboard.type('会议的由头');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('textbox', { name: zh.note, exact: true })).toBeHidden();
  await expect(margin(page)).toContainText('会议的由头');
  await expect(margin(page).locator('[data-active] button[aria-expanded="true"]')).toBeFocused();

  await page.keyboard.press('m');
  await page.keyboard.press('k');
  await expectCursor(page, '11月11日下午，全市脱贫攻坚调度会召开。');
  await expect(page.getByRole('toolbar', { name: zh.toolbar })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(status(page)).toHaveText(/^圈点（紫）：本报讯 脱贫攻坚/);
  await expectPainted(page, [
    'yellow: 邓群策在全市脱贫攻坚调度会上强调——',
    'underline: 以强烈的担当 一丝不苟的作风 坚决夺取脱贫攻坚战全面胜利',
    'purple: 本报讯 脱贫攻坚已进入最为关键的倒计时。11月11日下午，全市脱贫攻坚调度会召开。',
    expect.stringMatching(/^yellow: 会议深入贯彻落实/),
  ] as string[]);
  expect(await markup()).toBe(untouched);
});

test('arrows scroll until the cursor is there, and again once it is let go', async ({ page }) => {
  await openArticle(page, 'tuopin-diaodu');
  const scrolled = () => page.evaluate(() => scrollY);
  // The browser's own scrolling glides, and a key that comes on the way only draws its end: it is let come to rest.
  const rested = page.evaluate(
    () => new Promise((resolve) => addEventListener('scrollend', resolve, { once: true })),
  );
  await page.keyboard.press('ArrowDown');
  await rested;
  expect(await scrolled()).toBeGreaterThan(0);
  await expectCursor(page);
  await page.keyboard.press('Home');
  await expect.poll(scrolled).toBe(0);
  for (let i = 0; i < 5; i++) await page.keyboard.press('j');
  await expectCursor(page, '本报讯 脱贫攻坚已进入最为关键的倒计时。');
  await expectAccessible(page);
  await page.keyboard.press('ArrowUp');
  await expectCursor(page, '本报记者 陈润');
  expect(await scrolled()).toBe(0);
  await page.keyboard.press('Escape');
  await expectCursor(page);
  await page.keyboard.press('ArrowDown');
  await expect.poll(scrolled).toBeGreaterThan(0);
});
