import type { Page } from '@playwright/test';
import { expectAccessible } from './axe.ts';
import { expect, test } from './fixture.ts';
import { choose, count, offsetIn, standingOf } from './flow.ts';
import { expectPainted, margin, openArticle, toolbar, zh } from './reading.ts';

const PASSAGE = '集中精力推进问题整改';

/** The article's own scrolling, in px from where its text begins. */
const scrolled = (page: Page): Promise<number> =>
  page.locator('article').evaluate(({ scrollLeft, scrollTop }) => Math.abs(scrollLeft) + scrollTop);

/** Selects a passage by the mouse as it stands, first character to last, and marks it. */
async function markAsItStands(page: Page, passage: string, button: string): Promise<void> {
  const from = await offsetIn(page, passage);
  const { character: first } = await standingOf(page, from);
  const { character: last } = await standingOf(page, from + passage.length - 1);
  const isVertical = await page.locator('main[data-flow^="vertical"]').count();
  const middle = ({ left, right, top, bottom }: typeof first) => ({
    x: (left + right) / 2,
    y: (top + bottom) / 2,
  });
  const start = isVertical
    ? { x: middle(first).x, y: first.top + 1 }
    : { x: first.left + 1, y: middle(first).y };
  const end = isVertical
    ? { x: middle(last).x, y: last.bottom - 1 }
    : { x: last.right - 1, y: middle(last).y };
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move((start.x + end.x) / 2, (start.y + end.y) / 2);
  await page.mouse.move(end.x, end.y);
  await page.mouse.up();
  await expect(toolbar(page)).toBeVisible();
  await toolbar(page).getByRole('button', { name: button, exact: true }).click();
}

test('lines stand across or down, scrolled or in pages, as was chosen last', async ({ page }) => {
  const article = await openArticle(page, 'tuopin-diaodu');
  const first = await offsetIn(page, '脱贫攻坚已进入');
  const look = () =>
    page.evaluate(() => {
      const { writingMode, columnCount } = getComputedStyle(document.querySelector('article') as Element);
      const { scrollWidth, clientWidth } = document.documentElement;
      return { writingMode, columnCount, isWide: scrollWidth > clientWidth };
    });
  await choose(page, '竖排', '滚动');
  expect(await look()).toEqual({ writingMode: 'vertical-rl', columnCount: 'auto', isWide: false });
  const [a, b] = [await standingOf(page, first), await standingOf(page, first + 1)];
  expect(b.character.top).toBeGreaterThan(a.character.top + 10);
  await expect(article.locator('.upright').first()).toHaveText('11');
  const upright = await article.locator('.upright').first().boundingBox();
  expect(upright && upright.height < upright.width + 4).toBe(true);
  await expectAccessible(page);
  await choose(page, '竖排', '分页');
  await page.reload();
  await expect(count(page)).toHaveText(/^1 \/ [23]$/);
  expect(await look()).toEqual({ writingMode: 'vertical-rl', columnCount: '1', isWide: false });
  await expectAccessible(page);
  await choose(page, '横排', '滚动');
  await expect(article.locator('.upright')).toHaveCount(0);
  expect(await look()).toEqual({ writingMode: 'horizontal-tb', columnCount: 'auto', isWide: false });
});

test('vertical lines are moved along by wheel and keys, to the left', async ({ page }) => {
  await page.setViewportSize({ width: 900, height: 800 });
  await openArticle(page, 'tuopin-diaodu');
  await choose(page, '竖排', '滚动');
  // What takes wheel and keys is fetched with the first vertical lines.
  await expect
    .poll(async () => {
      await page.keyboard.press('ArrowLeft');
      return scrolled(page);
    })
    .toBeGreaterThan(0);
  await page.keyboard.press('Home');
  await expect.poll(() => scrolled(page)).toBe(0);
  await page.mouse.move(400, 400);
  await page.mouse.wheel(0, 200);
  await expect.poll(() => scrolled(page)).toBe(200);
  await page.keyboard.press('Home');
  await expect.poll(() => scrolled(page)).toBe(0);
  await page.keyboard.press('ArrowLeft');
  await expect.poll(() => scrolled(page)).toBeGreaterThan(90);
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => scrolled(page)).toBe(0);
  await page.keyboard.press('Space');
  await expect.poll(() => scrolled(page)).toBeGreaterThan(400);
  await page.keyboard.press('Shift+Space');
  await expect.poll(() => scrolled(page)).toBe(0);
  await page.keyboard.press('End');
  await expect
    .poll(async () => (await standingOf(page, await offsetIn(page, '出席会议。'))).on)
    .toBeLessThanOrEqual(1);
  await expect(page.getByRole('progressbar')).toHaveAttribute('aria-valuenow', '100');
});

for (const [direction, on, back] of [
  ['横排', 'ArrowRight', 'ArrowLeft'],
  ['竖排', 'ArrowLeft', 'ArrowRight'],
] as const) {
  test(`${direction} pages hold whole lines, and are turned by keys, wheel, buttons and clicks at the sides`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 1000, height: 620 });
    await openArticle(page, 'tuopin-diaodu');
    await choose(page, direction, '分页');
    let total = 0;
    const isCounted = async (): Promise<boolean> => {
      const before = total;
      total = Number(/\d+$/.exec((await count(page).textContent()) ?? '')?.[0]);
      return total > 2 && total === before;
    };
    await expect.poll(isCounted).toBe(true);
    const onPage = (n: number) => expect(count(page)).toHaveText(`${n} / ${total}`);
    for (const [key, n] of [
      ['Space', 2],
      ['Shift+Space', 1],
      [on, 2],
      [back, 1],
      ['PageDown', 2],
      ['End', total],
      ['Home', 1],
    ] as const) {
      await page.keyboard.press(key);
      await onPage(n);
    }
    await page.mouse.move(500, 300);
    await page.mouse.wheel(0, 100);
    await onPage(2);
    await page.getByRole('button', { name: '上一页' }).click();
    await onPage(1);
    const side = direction === '横排' ? 980 : 20;
    await page.mouse.click(side, 300);
    await onPage(2);
    await page.mouse.click(1000 - side, 300);
    await onPage(1);
    // No line is cut at an edge of any page.
    for (let n = 1; n <= total; n++) {
      await onPage(n);
      expect(await cutLines(page)).toEqual([]);
      await page.keyboard.press('Space');
    }
    await onPage(total);
  });
}

/** The lines that are in view in part, in px of what shows of them. */
const cutLines = (page: Page) =>
  page.evaluate(() => {
    const article = document.querySelector('article') as Element;
    const view = article.getBoundingClientRect();
    const rects = [...article.querySelectorAll('p[data-start], h1')].flatMap((block) => {
      const range = document.createRange();
      range.selectNodeContents(block);
      return [...range.getClientRects()].filter(({ width, height }) => width > 1 && height > 1);
    });
    return rects.flatMap((rect) => {
      const across = Math.min(rect.right, view.right) - Math.max(rect.left, view.left);
      const down = Math.min(rect.bottom, view.bottom) - Math.max(rect.top, view.top);
      if (across <= 0.5 || down <= 0.5) return [];
      return across < rect.width - 1 || down < rect.height - 1 ? [{ across, down, height: rect.height }] : [];
    });
  });

test('a click at the side opens the mark that lies there, and lets a selection go, before it turns a page', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1000, height: 620 });
  await openArticle(page, 'tuopin-diaodu');
  await choose(page, '竖排', '分页');
  // What stands at the left of the window.
  const left = await page.evaluate(() => {
    const view = (document.querySelector('article') as Element).getBoundingClientRect();
    const y = view.top + 120;
    for (let x = view.left; x < view.left + 120; x += 4) {
      const caret = document.caretPositionFromPoint(x, y);
      const text = caret?.offsetNode.textContent ?? '';
      const at = caret?.offset ?? 0;
      const range = document.createRange();
      if (!(caret?.offsetNode instanceof Text) || at + 9 > text.length) continue;
      range.setStart(caret.offsetNode, at);
      range.setEnd(caret.offsetNode, at + 9);
      const rect = range.getBoundingClientRect();
      if (rect.left <= x && x <= rect.right && rect.width < 40) return text.slice(at, at + 9);
    }
    throw new Error('No line at the left');
  });
  await markAsItStands(page, left, '绿');
  await expectPainted(page, [`green: ${left}`]);
  await expect(count(page)).toHaveText(/^1/);
  const { character } = await standingOf(page, await offsetIn(page, left));
  expect(character.left).toBeLessThan(160);
  await page.mouse.click((character.left + character.right) / 2, (character.top + character.bottom) / 2);
  // Its note comes on the other side, and hides none of it.
  await expect.poll(async () => (await margin(page).boundingBox())?.x).toBeGreaterThan(500);
  await expect(count(page)).toHaveText(/^1/);
  // The next click closes it, and does no more.
  await page.mouse.click(20, 560);
  await expect(margin(page)).toBeHidden();
  await expect(count(page)).toHaveText(/^1/);
  await page.mouse.click(20, 560);
  await expect(count(page)).toHaveText(/^2/);
});

for (const [direction, way] of [
  ['竖排', '滚动'],
  ['横排', '分页'],
  ['竖排', '分页'],
] as const) {
  test(`${direction} ${way}: a passage is marked, noted, found by key and by address, its end moved`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 1000, height: 620 });
    await openArticle(page, 'tuopin-diaodu');
    await choose(page, direction, way);
    const at = await offsetIn(page, PASSAGE);
    await page.goto(`/#/read/tuopin-diaodu?at=${at}-${at + PASSAGE.length}`);
    await expectInView(page, at);
    await markAsItStands(page, PASSAGE, '写批注');
    const panel = margin(page);
    await panel.getByRole('textbox', { name: zh.note, exact: true }).fill('要害');
    await page.keyboard.press('Control+Enter');
    await expect(page.getByRole('status')).toHaveText('批注已保存');
    await expectPainted(page, [`yellow: ${PASSAGE}`]);
    await page.keyboard.press('Escape');
    await expect(panel).toBeHidden();
    await page.keyboard.press('End');
    await page.keyboard.press('[');
    await expectInView(page, at);
    await expect(panel).toContainText('要害');
    await page.keyboard.press('End');
    await page.locator('[aria-hidden] > button[data-mark]').click();
    // Asked for while the text is still on its way, the end is there when the text is.
    await page.keyboard.press('a');
    const end = page.getByRole('slider', { name: '结尾' });
    await expect(end).toBeFocused();
    await page.keyboard.press(direction === '竖排' ? 'ArrowUp' : 'ArrowLeft');
    await page.keyboard.press('Enter');
    await expectPainted(page, [`yellow: ${PASSAGE.slice(0, -1)}`]);
  });
}

/** Expects the character at an offset to stand wholly in view. */
const expectInView = (page: Page, offset: number): Promise<void> =>
  expect
    .poll(async () => {
      const { character, article } = await standingOf(page, offset);
      return (
        character.left >= article.left - 1 &&
        character.right <= article.right + 1 &&
        character.top >= article.top - 1 &&
        character.bottom <= article.bottom + 1
      );
    })
    .toBe(true);
