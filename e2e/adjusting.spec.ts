import type { Page } from '@playwright/test';
import { expectAccessible } from './axe.ts';
import { expect, test } from './fixture.ts';
import {
  clickOn,
  expectPainted,
  margin,
  mark,
  noteOn,
  openArticle,
  spanOf,
  touchSelect,
  zh,
} from './reading.ts';

const PASSAGE = '凝心聚力、一鼓作气';

const grip = (page: Page, edge: '开头' | '结尾') => page.getByRole('slider', { name: `圈点${edge}` });
const preview = (page: Page) =>
  page.evaluate(() => [...(CSS.highlights.get('adjusted-passage') ?? [])].join('|'));
const active = (page: Page) => margin(page).locator('[data-active] button[aria-expanded="true"]');

async function center(page: Page, edge: '开头' | '结尾') {
  await expect(grip(page, edge)).toBeVisible();
  const box = await grip(page, edge).boundingBox();
  if (!box) throw new Error('No grip');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** Takes an end by the mouse and moves it to the end of a text's last character; does not let go. */
async function takeTo(page: Page, edge: '开头' | '结尾', text: string) {
  const { last } = await spanOf(page, text);
  const from = await center(page, edge);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(last.x + 2, last.y - 4, { steps: 3 });
}

test.describe('by mouse', () => {
  test.beforeEach(async ({ page }) => {
    await openArticle(page, 'tuopin-diaodu');
    await noteOn(page, PASSAGE, '原来的批注', '签');
    await clickOn(page, PASSAGE);
    await expect(active(page)).toHaveCount(1);
  });

  test('an end is dragged: previewed, saved, taken back; note and text stay', async ({ page }) => {
    const html = () => page.evaluate(() => document.querySelector('article')?.innerHTML);
    const before = await html();
    await takeTo(page, '结尾', '一鼓作气，确保如期打赢');
    await expect.poll(() => preview(page)).toBe('凝心聚力、一鼓作气，确保如期打赢');
    await expectPainted(page, [`yellow: ${PASSAGE}`]);
    await page.mouse.up();
    await expect(page.getByRole('status')).toHaveText('圈点的范围已改');
    await expectPainted(page, ['yellow: 凝心聚力、一鼓作气，确保如期打赢']);
    await expect.poll(() => preview(page)).toBe('');
    await expect(margin(page)).toContainText('原来的批注');
    expect(await html()).toBe(before);
    await page.getByRole('button', { name: '撤销' }).click();
    await expectPainted(page, [`yellow: ${PASSAGE}`]);
    await page.keyboard.press('Control+Shift+z');
    await expectPainted(page, ['yellow: 凝心聚力、一鼓作气，确保如期打赢']);
    await page.reload();
    await expectPainted(page, ['yellow: 凝心聚力、一鼓作气，确保如期打赢']);
  });

  test('the start dropped past the end is the end', async ({ page }) => {
    await takeTo(page, '开头', '一鼓作气，确保');
    await page.mouse.up();
    await expectPainted(page, ['yellow: ，确保']);
  });

  test('Esc lets go, and leaves the mark open', async ({ page }) => {
    await takeTo(page, '结尾', '一鼓作气，确保');
    await expect.poll(() => preview(page)).not.toBe('');
    await page.keyboard.press('Escape');
    await expect.poll(() => preview(page)).toBe('');
    await page.mouse.up();
    await expectPainted(page, [`yellow: ${PASSAGE}`]);
    await expect(active(page)).toHaveCount(1);
  });

  test('an end goes into another paragraph', async ({ page }) => {
    await page.keyboard.press('Delete');
    await mark(page, '通报了脱贫攻坚工作有关情况。', '绿');
    await clickOn(page, '通报了脱贫');
    await takeTo(page, '结尾', '市领导彭玉明');
    await page.mouse.up();
    await expectPainted(page, ['green: 通报了脱贫攻坚工作有关情况。', 'green: 市领导彭玉明']);
  });
});

test('keys move an end by character, word and sentence, change ends, save and cancel', async ({ page }) => {
  await openArticle(page, 'tuopin-diaodu');
  await mark(page, PASSAGE, '黄');
  await expectPainted(page, [`yellow: ${PASSAGE}`]);
  await page.keyboard.press(']');
  await expect(active(page)).toHaveCount(1);
  await page.keyboard.press('a');
  await expect(grip(page, '结尾')).toBeFocused();
  await expect(grip(page, '结尾')).toHaveAttribute('aria-valuetext', PASSAGE);
  for (let i = 0; i < 3; i++) await page.keyboard.press('Shift+ArrowRight');
  await expect(grip(page, '结尾')).toHaveAttribute('aria-valuetext', '…聚力、一鼓作气，确保');
  await page.keyboard.press('Shift+ArrowLeft');
  await expect.poll(() => preview(page)).toBe('凝心聚力、一鼓作气，确');
  await page.keyboard.press('Control+Shift+ArrowRight');
  await expect.poll(() => preview(page)).toBe('凝心聚力、一鼓作气，确保');
  await expectAccessible(page);
  await page.keyboard.press('Tab');
  await expect(grip(page, '开头')).toBeFocused();
  await page.keyboard.press('Control+Shift+ArrowLeft');
  await expect.poll(() => preview(page)).toBe('上下凝心聚力、一鼓作气，确保');
  await page.keyboard.press('Escape');
  await expect(grip(page, '开头')).not.toBeFocused();
  await expectPainted(page, [`yellow: ${PASSAGE}`]);
  await expect(active(page)).toHaveCount(1);

  await page.keyboard.press('a');
  await expect(grip(page, '结尾')).toBeFocused();
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Shift+ArrowLeft');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status')).toHaveText('圈点的范围已改');
  await expectPainted(page, ['yellow: 下凝心聚力、一鼓作气，']);
  await page.keyboard.press('Control+z');
  await expectPainted(page, [`yellow: ${PASSAGE}`]);

  const adjust = margin(page).getByRole('button', { name: '调整范围' });
  await adjust.click();
  await expect(grip(page, '结尾')).toBeFocused();
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Enter');
  await expect(adjust).toBeFocused();
  await expect(active(page)).toHaveText(/^凝心聚力、一鼓作气.*。$/);
});

test('on vertical lines the ends stand across, are dragged and moved by the arrows along the line', async ({
  page,
}) => {
  await openArticle(page, 'tuopin-diaodu');
  await mark(page, PASSAGE, '黄');
  await expectPainted(page, [`yellow: ${PASSAGE}`]);
  await page.locator('article').evaluate((element) => {
    element.style.writingMode = 'vertical-rl';
    element.style.blockSize = '600px';
    element.style.inlineSize = '500px';
  });
  await page.keyboard.press(']');
  await expect(active(page)).toHaveCount(1);
  const { last: wanted } = await spanOf(page, '一鼓作气，确保');
  const box = await grip(page, '结尾').boundingBox();
  expect(box && box.width > box.height).toBe(true);
  const from = await center(page, '结尾');
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x, wanted.y + 8, { steps: 3 });
  await expect.poll(() => preview(page)).toBe('凝心聚力、一鼓作气，确保');
  await page.mouse.up();
  await expectPainted(page, ['yellow: 凝心聚力、一鼓作气，确保']);
  await page.keyboard.press('a');
  await expect(grip(page, '结尾')).toBeFocused();
  await page.keyboard.press('Shift+ArrowUp');
  await page.keyboard.press('Enter');
  await expectPainted(page, ['yellow: 凝心聚力、一鼓作气，确']);
});

test('going elsewhere keeps the ends as they were put', async ({ page }) => {
  await openArticle(page, 'tuopin-diaodu');
  await mark(page, PASSAGE, '黄');
  await expectPainted(page, [`yellow: ${PASSAGE}`]);
  await page.keyboard.press(']');
  await expect(active(page)).toHaveCount(1);
  await page.keyboard.press('a');
  await expect(grip(page, '结尾')).toBeFocused();
  await page.keyboard.press('Shift+ArrowRight');
  await expect.poll(() => preview(page)).toBe(`${PASSAGE}，`);
  await clickOn(page, '市领导廖健通报了');
  await expectPainted(page, [`yellow: ${PASSAGE}，`]);
});

test('@phone an end is dragged by touch, and the sheet gives way', async ({ page }) => {
  await openArticle(page, 'tuopin-diaodu');
  await touchSelect(page, PASSAGE);
  await page.getByRole('toolbar').getByRole('button', { name: '黄' }).tap();
  await expectPainted(page, [`yellow: ${PASSAGE}`]);
  const { first } = await spanOf(page, PASSAGE);
  await page.touchscreen.tap(first.x + 6, first.y);
  const sheet = page.getByRole('complementary', { name: zh.margin });
  await expect(sheet).toBeVisible();
  await expectAccessible(page);
  for (const edge of ['开头', '结尾'] as const) {
    await expect(grip(page, edge)).toBeVisible();
    const box = await grip(page, edge).boundingBox();
    expect(box?.width).toBeGreaterThanOrEqual(44);
    expect(box?.height).toBeGreaterThanOrEqual(44);
  }
  const { last } = await spanOf(page, '一鼓作气，确保');
  const box = await grip(page, '结尾').boundingBox();
  const knob = { x: (box?.x ?? 0) + 8, y: (box?.y ?? 0) + (box?.height ?? 0) - 14 };
  const client = await page.context().newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', x: number, y: number) =>
    client.send('Input.dispatchTouchEvent', { type, touchPoints: type === 'touchEnd' ? [] : [{ x, y }] });
  const { last: old } = await spanOf(page, PASSAGE);
  await touch('touchStart', knob.x, knob.y);
  for (const share of [0.3, 0.7, 1])
    await touch('touchMove', knob.x + (last.x + 1 - old.x) * share, knob.y + (last.y - old.y) * share);
  await expect.poll(() => preview(page)).toBe(`${PASSAGE}，确保`);
  await expect(sheet).toHaveCSS('opacity', '0');
  await touch('touchEnd', 0, 0);
  await expect(page.getByRole('status')).toHaveText('圈点的范围已改');
  await expectPainted(page, [`yellow: ${PASSAGE}，确保`]);
  await expect(sheet).toHaveCSS('opacity', '1');
});
