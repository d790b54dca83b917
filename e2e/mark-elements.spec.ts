import type { Page } from '@playwright/test';
import { expectAccessible } from './axe.ts';
import { expect, test } from './fixture.ts';
import { clickOn, dragOver, expectPainted, margin, mark, noteOn, openArticle } from './reading.ts';

const FIRST = '动员全市上下凝心聚力、一鼓作气';
const CROSSING = '一鼓作气，确保如期打赢';
const LAST = '市领导彭玉明、汪维、谢肃出席会议。';
const OVER = '脱贫攻坚工作有关情况。市领导彭玉明';

async function choose(page: Page, on: boolean): Promise<void> {
  await page.getByRole('button', { name: '阅读设置' }).click();
  const box = page.getByRole('checkbox', { name: '供读屏软件识别的圈点' });
  await box.click();
  await expect(box).toBeChecked({ checked: on });
  await page.keyboard.press('Escape');
}

const elements = (page: Page) => page.getByRole('article').locator('mark');

/** Offsets, hits and copies are asked of the text alone: it must not change, nor where its lines stand. */
const text = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('article [data-start]')].map((block) => {
      const range = document.createRange();
      range.selectNodeContents(block);
      const tops = [...range.getClientRects()].map(({ top }) => Math.round(top + scrollY));
      return {
        start: block.getAttribute('data-start'),
        text: block.textContent,
        lines: [...new Set(tops)].length,
      };
    }),
  );

test.beforeEach(async ({ page }) => {
  await openArticle(page, 'tuopin-diaodu');
});

test('turned on, every mark is an element; turned off, none is; text, lines and paint stay', async ({
  page,
}) => {
  await mark(page, FIRST, '黄');
  await mark(page, CROSSING, '绿');
  await mark(page, OVER, '粉');
  const painted = [
    `yellow: ${FIRST}`,
    `green: ${CROSSING}`,
    'pink: 脱贫攻坚工作有关情况。',
    'pink: 市领导彭玉明',
  ];
  await expectPainted(page, painted);
  await expect(elements(page)).toHaveCount(0);
  const before = await text(page);
  await choose(page, true);
  await expect(elements(page)).toHaveText([
    '动员全市上下凝心聚力、',
    '一鼓作气',
    '，确保如期打赢',
    '脱贫攻坚工作有关情况。',
    '市领导彭玉明',
  ]);
  await expectPainted(page, painted);
  expect(await text(page)).toEqual(before);
  await expectAccessible(page);
  await page.reload();
  await expect(elements(page)).toHaveCount(5);
  await expectPainted(page, painted);
  await choose(page, false);
  await expect(elements(page)).toHaveCount(0);
  await expectPainted(page, painted);
  expect(await text(page)).toEqual(before);
});

test('a screen reader is told where a mark begins, goes on and ends, and of its note', async ({ page }) => {
  await choose(page, true);
  await noteOn(page, OVER, '要点');
  const tree = () => page.getByRole('article').ariaSnapshot();
  await expect.poll(tree).toContain('mark: 圈点（黄，有批注）： 脱贫攻坚工作有关情况。');
  await expect.poll(tree).toContain('mark: 圈点（黄）接上： 市领导彭玉明 圈点（黄）止。');
});

test('selected, opened, copied and deleted as ever; the headline too', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await choose(page, true);
  await mark(page, '坚决夺取脱贫攻坚战全面胜利朱健主持会议', '蓝');
  await expect(elements(page)).toHaveText(['坚决夺取脱贫攻坚战全面胜利', '朱健主持会议']);
  await mark(page, LAST, '黄');
  await mark(page, '彭玉明、汪维', '紫');
  await expectPainted(page, [
    'blue: 坚决夺取脱贫攻坚战全面胜利',
    'blue: 朱健主持会议',
    `yellow: ${LAST}`,
    'purple: 彭玉明、汪维',
  ]);
  await dragOver(page, LAST);
  await page.keyboard.press('Control+c');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(LAST);
  await page.keyboard.press('Escape');
  const active = margin(page).locator('[data-active] button[aria-expanded="true"]');
  for (const quote of ['彭玉明、汪维', LAST]) {
    await clickOn(page, '玉明、汪维');
    await expect(active).toHaveText(quote);
  }
  await page.keyboard.press('Delete');
  await expectPainted(page, [
    'blue: 坚决夺取脱贫攻坚战全面胜利',
    'blue: 朱健主持会议',
    'purple: 彭玉明、汪维',
  ]);
  await expect(elements(page)).toHaveCount(3);
});

test('a mark that comes and goes leaves the selection and the place', async ({ page, context }) => {
  await choose(page, true);
  await mark(page, LAST, '黄');
  const other = await context.newPage();
  await openArticle(other, 'tuopin-diaodu');
  await page.bringToFront();
  await dragOver(page, '彭玉明、汪维', true);
  const state = () =>
    page.evaluate(() => {
      const selection = getSelection();
      const { anchorNode, focusNode } = selection as Selection;
      const backwards =
        anchorNode === focusNode
          ? (selection?.anchorOffset ?? 0) > (selection?.focusOffset ?? 0)
          : Boolean(anchorNode && focusNode && anchorNode.compareDocumentPosition(focusNode) & 2);
      return { text: selection?.toString(), backwards, scrollY };
    });
  const before = await state();
  expect(before).toMatchObject({ text: '彭玉明、汪维', backwards: true });
  await other.bringToFront();
  await mark(other, '玉明、汪维、谢', '绿');
  await expectPainted(page, [`yellow: ${LAST}`, 'green: 玉明、汪维、谢']);
  await expect(elements(page)).toHaveText(['市领导彭', '玉明、汪维、谢', '肃出席会议。']);
  expect(await state()).toEqual(before);
  await other.keyboard.press('Control+z');
  await expect(elements(page)).toHaveText([LAST]);
  expect(await state()).toEqual(before);
  await page.bringToFront();
  await page.keyboard.press('3');
  await expectPainted(page, [`yellow: ${LAST}`, 'blue: 彭玉明、汪维']);
});
