import type { Page } from '@playwright/test';
import { expectAccessible } from './axe.ts';
import { expect, test } from './fixture.ts';
import { choose, count } from './flow.ts';
import { openArticle, toolbar, touchSelect } from './reading.ts';

/** Draws a finger from one point to another. */
async function swipe(page: Page, from: number, to: number, y = 400): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', x?: number) =>
    session.send('Input.dispatchTouchEvent', { type, touchPoints: x === undefined ? [] : [{ x, y }] });
  await send('touchStart', from);
  for (const share of [0.3, 0.6, 1]) await send('touchMove', from + (to - from) * share);
  await send('touchEnd');
  await session.detach();
}

test('pages are turned by a tap at the side and by a swipe, but not from the edge of the screen nor over a selection', async ({
  page,
}) => {
  await openArticle(page, 'tuopin-diaodu');
  for (const [direction, next, last] of [
    ['横排', 100, 300],
    ['竖排', 300, 100],
  ] as const) {
    await choose(page, direction, '分页');
    // Before any swipe: a browser takes a tap soon after one for what stops it.
    await page.touchscreen.tap(direction === '横排' ? 372 : 18, 300);
    await expect(count(page)).toHaveText(/^2 /);
    await page.touchscreen.tap(direction === '横排' ? 18 : 372, 300);
    await expect(count(page)).toHaveText(/^1 /);
    await swipe(page, last, next);
    await expect(count(page)).toHaveText(/^2 /);
    // Where the system goes back.
    await swipe(page, 8, 250);
    await swipe(page, 382, 140);
    await expect(count(page)).toHaveText(/^2 /);
    await swipe(page, next, last);
    await expect(count(page)).toHaveText(/^1 /);
    await touchSelect(page, '脱贫攻坚已进入最为');
    await swipe(page, last, next);
    await expect(toolbar(page)).toBeVisible();
    await expect(count(page)).toHaveText(/^1 /);
    const isWide = await page.evaluate(
      () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
    );
    expect(isWide).toBe(false);
    await page.evaluate(() => getSelection()?.removeAllRanges());
    await expect(toolbar(page)).toBeHidden();
  }
  await expectAccessible(page);
});
