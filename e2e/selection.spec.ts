import type { Page } from '@playwright/test';
import { expect, test } from './fixture.ts';
import { holdStore } from './hold-store.ts';
import { clickOn, dragOver, expectPainted, margin, mark, openArticle, spanOf, toolbar } from './reading.ts';

const LAST = '市领导彭玉明、汪维、谢肃出席会议。';

test.beforeEach(async ({ page }) => {
  await openArticle(page, 'tuopin-diaodu');
});

const active = (page: Page) => margin(page).locator('[data-active] button[aria-expanded="true"]');
const press = (page: Page, button: string) =>
  toolbar(page).getByRole('button', { name: button, exact: true }).click();

test('a passage over two paragraphs is one mark, opened from either', async ({ page }) => {
  await mark(page, '脱贫攻坚工作有关情况。市领导彭玉明、汪维', '粉');
  await expectPainted(page, ['pink: 脱贫攻坚工作有关情况。', 'pink: 市领导彭玉明、汪维']);
  for (const end of ['有关情况', '彭玉明']) {
    await clickOn(page, end);
    await expect(active(page)).toHaveAccessibleName('圈点（粉）：脱贫攻坚工作有关情况。\n市领导彭玉明、汪维');
    await page.keyboard.press('Escape');
    await expect(active(page)).toHaveCount(0);
  }
});

test('what is selected outside the text is left out of the mark', async ({ page }) => {
  const { last } = await spanOf(page, '邓群策在全市');
  const heading = page.getByRole('navigation', { name: '目录' }).getByRole('heading');
  const box = await heading.boundingBox();
  await page.mouse.move((box?.x ?? 0) + 4, (box?.y ?? 0) + 8);
  await page.mouse.down();
  await page.mouse.move(last.x, last.y, { steps: 4 });
  await page.mouse.up();
  await press(page, '黄');
  await expectPainted(page, ['yellow: 邓群策在全市']);
  await expect(toolbar(page)).toHaveCount(0);

  const { first } = await spanOf(page, '出席会议。');
  await page.mouse.move(first.x, first.y);
  await page.mouse.down();
  await page.mouse.move(1200, first.y + 60, { steps: 4 });
  await page.mouse.up();
  await press(page, '绿');
  await expectPainted(page, ['yellow: 邓群策在全市', 'green: 出席会议。']);
});

test('a selection drawn on with Shift and arrows, one of a double click, and a comma alone', async ({
  page,
}) => {
  await dragOver(page, '彭');
  for (let i = 0; i < 2; i++) await page.keyboard.press('Shift+ArrowRight');
  await expect(toolbar(page)).toBeVisible();
  await press(page, '黄');
  await expectPainted(page, ['yellow: 彭玉明']);
  // It stands over the word that comes next until its mark is stored.
  await expect(toolbar(page)).toHaveCount(0);
  const { first: word } = await spanOf(page, '通报了脱贫');
  await page.mouse.dblclick(word.x + 4, word.y);
  await press(page, '蓝');
  await mark(page, '，', '紫');
  await page.reload();
  await expectPainted(page, ['purple: ，', 'blue: 通报', 'yellow: 彭玉明']);
});

test('selecting within a mark does not open it', async ({ page }) => {
  await mark(page, LAST, '黄');
  await dragOver(page, '彭玉明、汪维');
  await expect(active(page)).toHaveCount(0);
  await press(page, '绿');
  await expectPainted(page, [`yellow: ${LAST}`, 'green: 彭玉明、汪维']);
});

test('marks that cross are painted in layers, and a click goes round them', async ({ page }) => {
  await mark(page, '彭玉明、汪维', '黄');
  await mark(page, '汪维、谢肃出席会议', '蓝');
  await expectPainted(page, ['yellow: 彭玉明、汪维', 'blue: 汪维、谢肃出席会议']);
  const names = () => page.evaluate(() => [...CSS.highlights.keys()].sort());
  expect(await names()).toEqual(['annotation-blue-1', 'annotation-yellow-0']);
  const round = ['彭玉明、汪维', '汪维、谢肃出席会议', '彭玉明、汪维'];
  for (const quote of round) {
    await clickOn(page, '汪维、谢肃');
    await expect(active(page)).toHaveText(quote);
  }
});

test('a click in the gutter, between paragraphs or below the text opens nothing', async ({ page }) => {
  await mark(page, `脱贫攻坚工作有关情况。${LAST}`, '黄');
  const { first, last } = await spanOf(page, LAST);
  const { first: above } = await spanOf(page, '脱贫攻坚工作有关情况。');
  const beside = [
    { x: first.x - 60, y: first.y },
    { x: above.x, y: (first.y + above.y) / 2 },
    { x: last.x, y: last.y + 30 },
  ];
  for (const { x, y } of beside) {
    await page.mouse.click(x, y);
    await expect(active(page)).toHaveCount(0);
  }
  await page.mouse.click(last.x - 3, last.y);
  await expect(active(page)).toHaveCount(1);
});

test('another face, size, theme and window: marks keep their words, notes their height', async ({ page }) => {
  const passage = '绷紧思想之弦，全面查漏补缺';
  await mark(page, passage, '粉');
  await page.getByRole('button', { name: '阅读设置' }).click();
  const dialog = page.getByRole('dialog', { name: '阅读设置' });
  for (const choice of ['夜', '楷']) await dialog.getByText(choice, { exact: true }).click();
  for (let i = 0; i < 3; i++) await dialog.getByRole('button', { name: '加大: 字号' }).click();
  await page.keyboard.press('Escape');
  await page.setViewportSize({ width: 1000, height: 800 });
  await expectPainted(page, [`pink: ${passage}`]);
  // The text moves until the new face has come: what is pressed may not be the passage any more.
  await expect(async () => {
    if ((await active(page).count()) === 0) await clickOn(page, passage);
    await expect(active(page)).toHaveText(passage, { timeout: 2000 });
  }).toPass();
  await expect(async () => {
    const { first } = await spanOf(page, passage);
    const box = await margin(page).getByRole('listitem').boundingBox();
    expect(Math.abs((box?.y ?? 0) - first.y)).toBeLessThan(28);
  }).toPass();
});

test('a selection that has been begun while the mark before it was being stored is left alone', async ({
  page,
}) => {
  await dragOver(page, '彭玉明');
  const letGo = await holdStore(page, 'annotations');
  await page.keyboard.press('1');
  const { first, last } = await spanOf(page, '传达学习');
  await page.mouse.move(first.x, first.y);
  await page.mouse.down();
  await letGo();
  await expectPainted(page, ['yellow: 彭玉明']);
  await page.mouse.move(last.x, last.y, { steps: 4 });
  await page.mouse.up();
  expect(await page.evaluate(() => String(getSelection()))).toBe('传达学习');
});
