import type { Page } from '@playwright/test';
import { expectAccessible } from './axe.ts';
import { english, expect, test } from './fixture.ts';
import { expectPainted, margin, mark, noteOn, openArticle, touchSelect } from './reading.ts';

const FIRST = '动员全市上下凝心聚力、一鼓作气';
const SECOND = '集中精力推进问题整改';
const LAST = '彭玉明、汪维';

/** How often the live region has said something, and what. */
async function listen(page: Page): Promise<() => Promise<string[]>> {
  await page.evaluate(() => {
    const said: string[] = [];
    Object.assign(globalThis, { said });
    const region = document.querySelector('[role="status"]') as Element;
    new MutationObserver((records) => {
      for (const { addedNodes } of records)
        for (const node of addedNodes) if (node.textContent) said.push(node.textContent);
    }).observe(region, { childList: true, subtree: true, characterData: true });
  });
  return () => page.evaluate(() => (globalThis as unknown as { said: string[] }).said);
}

const names = (page: Page) =>
  margin(page)
    .getByRole('list')
    .getByRole('listitem')
    .evaluateAll((items) => items.map((item) => item.querySelector('button')?.getAttribute('aria-label')));

test('every change says itself, the same words twice in a row too', async ({ page }) => {
  await openArticle(page, 'tuopin-diaodu');
  const said = await listen(page);
  await mark(page, FIRST, '黄');
  await mark(page, SECOND, '黄');
  await expect.poll(said).toEqual(['已标黄', '已标黄']);
  for (const key of ['Control+z', 'Control+z', 'Control+z', 'Control+Shift+z', 'Control+Shift+z']) {
    const before = (await said()).length;
    await page.keyboard.press(key);
    await expect.poll(async () => (await said()).length).toBe(before + 1);
  }
  await page.keyboard.press('Control+Shift+z');
  await expect
    .poll(said)
    .toEqual([
      '已标黄',
      '已标黄',
      '已撤销',
      '已撤销',
      '没有可撤销的操作',
      '已重做',
      '已重做',
      '没有可重做的操作',
    ]);
});

test('[ and ] say the mark they come to: colour, note and quote', async ({ page }) => {
  await openArticle(page, 'tuopin-diaodu');
  await mark(page, SECOND, '下划线');
  await noteOn(page, FIRST, '要点');
  await page.keyboard.press('Escape');
  await page.evaluate(() => scrollTo(0, 0));
  const status = page.getByRole('status');
  for (const [key, words] of [
    [']', `圈点（黄，有批注）：${FIRST}`],
    [']', `圈点（下划线）：${SECOND}`],
    [']', '前后没有别的圈点了'],
    ['[', `圈点（黄，有批注）：${FIRST}`],
  ] as const) {
    await page.keyboard.press(key);
    await expect(status).toHaveText(words);
  }
});

test('the marks are a list in reading order; m leads there and back', async ({ page }) => {
  await openArticle(page, 'tuopin-diaodu');
  await page.keyboard.press('m');
  await expect(page.getByRole('status')).toHaveText('本文还没有圈点。选中一段文字，便可标记。');
  await mark(page, LAST, '紫');
  await noteOn(page, SECOND, '要点');
  await mark(page, FIRST, '黄');
  await expect
    .poll(() => names(page))
    .toEqual([`圈点（黄）：${FIRST}`, `圈点（黄，有批注）：${SECOND}`, `圈点（紫）：${LAST}`]);
  await page.keyboard.press('Escape');
  await page.evaluate(() => scrollTo(0, 0));
  await page.keyboard.press('m');
  const focused = (quote: string) => margin(page).getByRole('button', { name: quote });
  await expect(focused(FIRST)).toBeFocused();
  await expect(focused(FIRST)).toHaveAttribute('aria-expanded', 'true');
  for (const [key, quote] of [
    [']', SECOND],
    [']', LAST],
    ['[', SECOND],
  ] as const) {
    await page.keyboard.press(key);
    await expect(focused(quote)).toBeFocused();
  }
  await page.keyboard.press('Tab');
  await expect(margin(page).getByRole('button', { name: '黄', exact: true })).toBeFocused();
  await page.keyboard.press('m');
  await expect(page.getByRole('article')).toBeFocused();
  const caret = await page.evaluate(() => {
    const { anchorNode, anchorOffset } = getSelection() as Selection;
    return anchorNode?.textContent?.slice(anchorOffset, anchorOffset + 6);
  });
  expect(caret).toBe(SECOND.slice(0, 6));
  await page.keyboard.press('m');
  await expect(focused(SECOND)).toBeFocused();
  await expectAccessible(page);
});

test('a tick and a card without words keep the focus, or give it to the text', async ({ page }) => {
  await openArticle(page, 'tuopin-diaodu');
  await mark(page, FIRST, '黄');
  const button = margin(page).getByRole('button', { name: FIRST });
  await button.press('Enter');
  await expect(button).toHaveAttribute('aria-expanded', 'true');
  await expect(button).toBeFocused();
  await button.press('Enter');
  await expect(page.getByRole('article')).toBeFocused();
  await button.press('Enter');
  await expect(button).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('article')).toBeFocused();
});

test('where marks are elements, m comes back to the element', async ({ page }) => {
  await openArticle(page, 'tuopin-diaodu');
  await page.getByRole('button', { name: '阅读设置' }).click();
  await page.getByRole('checkbox', { name: '供读屏软件识别的圈点' }).click();
  await page.keyboard.press('Escape');
  await mark(page, FIRST, '黄');
  await expect(page.getByRole('article').locator('mark')).toBeVisible();
  await page.keyboard.press('m');
  await expect(margin(page).getByRole('button', { name: FIRST })).toBeFocused();
  await page.keyboard.press('m');
  await expect(page.getByRole('article').locator('mark')).toBeFocused();
  await page.keyboard.press('Delete');
  await expectPainted(page, []);
  await expect(page.getByRole('article')).toBeFocused();
});

test('@phone the sheet lists all marks in reading order', async ({ page }) => {
  await openArticle(page, 'tuopin-diaodu');
  for (const [quote, color] of [
    [SECOND, '绿'],
    [FIRST, '黄'],
  ] as const) {
    await touchSelect(page, quote);
    await page.getByRole('toolbar').getByRole('button', { name: color, exact: true }).tap();
    await expect(page.getByRole('status')).toHaveText(`已标${color}`);
  }
  await page.getByRole('button', { name: '显示批注' }).tap();
  await expect.poll(() => names(page)).toEqual([`圈点（黄）：${FIRST}`, `圈点（绿）：${SECOND}`]);
});

test.describe('in English', () => {
  test.use(english);

  test('marks are named in English', async ({ page }) => {
    await openArticle(page, 'tuopin-diaodu');
    await page.keyboard.press('j');
    await page.keyboard.press('3');
    await expect(page.getByRole('status')).toHaveText('Marked blue');
    await expectPainted(page, ['blue: 邓群策在全市脱贫攻坚调度会上强调——']);
    await page.keyboard.press(']');
    await expect(page.getByRole('status')).toHaveText('Mark, Blue: 邓群策在全市脱贫攻坚调度会上强调——');
  });
});
