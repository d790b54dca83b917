import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { storeSettings } from './database.ts';
import { expect, test } from './fixture.ts';
import { expectPainted, mark, noteOn, openArticle } from './reading.ts';

/** `npm run pictures` takes them anew. */
const isTaking = process.env.QUANDIAN_PICTURES === 'take';

/**
 * Names what the pictures depend on and the project does not set: the browser's version and the machine's own faces,
 * by how a few words in them come out. Pictures are compared where they were taken with the same.
 */
async function printOf(page: Page): Promise<string> {
  const drawn = await page.evaluate(async () => {
    await document.fonts.ready;
    const canvas = document.createElement('canvas');
    const context = canvas.getContext('2d');
    if (!context) throw new Error('No canvas');
    const { fontFamily } = getComputedStyle(document.body);
    context.font = `20px ${fontFamily}`;
    context.fillText('永，“圈点”Ag 12 設', 4, 40);
    // Whether characters stand between pixels: Chromium’s shell sets them so, its windows do not.
    context.font = '17.4px "Quandian Song"';
    context.fillText('上下一心，圈点成书。', 4.3, 80);
    return canvas.toDataURL();
  });
  const version = page.context().browser()?.version() ?? '';
  return createHash('sha256').update(`${version} ${drawn}`).digest('hex').slice(0, 12);
}

/** Compares what is on the screen with its picture, where there is one of this machine's kind. */
async function expectPicture(page: Page, name: string): Promise<void> {
  const print = await printOf(page);
  const has = existsSync(fileURLToPath(new URL(`pictures/${print}/${name}.png`, import.meta.url)));
  test.skip(
    !has && !isTaking,
    `No picture by this browser and these faces (${print}): npm run pictures takes it`,
  );
  await page.mouse.move(0, 0);
  // What the catalogue says comes after the text.
  await expect(page.getByText(/^还剩/)).toBeAttached();
  await expect(page).toHaveScreenshot([print, `${name}.png`], { animations: 'disabled', caret: 'hide' });
}

const PASSAGE = '凝心聚力、一鼓作气';

/** An article as one leaves it: two marks, one with a note. */
async function openMarked(page: Page): Promise<void> {
  // Notes say how long ago they were written.
  await page.clock.setFixedTime('2026-11-24T08:00:00Z');
  await openArticle(page, 'tuopin-diaodu');
  await mark(page, '脱贫攻坚已进入最为关键的倒计时', '绿');
  await noteOn(page, PASSAGE, '全文的起点');
  await page.keyboard.press('Escape');
  await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
  await expectPainted(page, ['green: 脱贫攻坚已进入最为关键的倒计时', `yellow: ${PASSAGE}`]);
  await expect(page.getByRole('status')).toBeEmpty();
}

test.describe('at a desk', () => {
  test.use({ viewport: { width: 1280, height: 800 } });

  test('reading in five themes looks as it did', async ({ page }) => {
    await openMarked(page);
    for (const theme of ['paper', 'sepia', 'green', 'dark', 'black']) {
      await storeSettings(page, { theme });
      await page.reload();
      await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
      await expectPainted(page, ['green: 脱贫攻坚已进入最为关键的倒计时', `yellow: ${PASSAGE}`]);
      await expect(page.getByRole('navigation', { name: '目录' })).toContainText('2 处圈点');
      await expectPicture(page, theme);
    }
  });

  test('vertical lines and pages look as they did', async ({ page }) => {
    await openMarked(page);
    for (const [direction, flow] of [
      ['vertical', 'scroll'],
      ['vertical', 'pages'],
      ['horizontal', 'pages'],
    ] as const) {
      await storeSettings(page, { direction, flow });
      await page.reload();
      await expect(page.locator('main')).toHaveAttribute('data-flow', `${direction}-${flow}`);
      await expect(page.getByText(/剩/)).toBeVisible();
      await expectPainted(page, ['green: 脱贫攻坚已进入最为关键的倒计时', `yellow: ${PASSAGE}`]);
      await expectPicture(page, `${direction}-${flow}`);
    }
  });

  test('the reading settings and the page in print look as they did', async ({ page }) => {
    await openMarked(page);
    await expect(page.getByRole('navigation', { name: '目录' })).toContainText('2 处圈点');
    await page.getByRole('button', { name: '阅读设置' }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await expectPicture(page, 'settings');
    await page.keyboard.press('Escape');
    await page.emulateMedia({ media: 'print' });
    await expectPicture(page, 'print');
  });
});

test('@phone reading looks as it did', async ({ page }) => {
  await openArticle(page, 'tuopin-diaodu');
  await expectPicture(page, 'phone');
  await storeSettings(page, { direction: 'vertical', flow: 'pages' });
  await page.reload();
  await expect(page.getByRole('group', { name: '翻页' }).getByText('1 / 5')).toBeVisible();
  await expectPicture(page, 'phone-vertical-pages');
});
