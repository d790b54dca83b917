import type { Locator, Page } from '@playwright/test';
import { expectAccessible } from './axe.ts';
import { english, expect, test } from './fixture.ts';
import { dragOver, margin, mark, noteOn, openArticle } from './reading.ts';

const PASSAGE = '动员全市上下凝心聚力、一鼓作气';

async function expectScreens(page: Page): Promise<void> {
  for (const address of ['/#/', '/#/read/tuopin-diaodu', '/#/notes', '/#/settings']) {
    await page.goto(address);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expectAccessible(page);
  }
}

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme });

    test('axe finds nothing on the four screens, with notes and a mark open', async ({ page }) => {
      await openArticle(page, 'tuopin-diaodu');
      await noteOn(page, PASSAGE, '**要点** [链接](https://example.org)', '结构');
      await mark(page, '集中精力推进问题整改', '下划线');
      await expectAccessible(page);
      await expectScreens(page);
    });

    test('axe finds nothing in the dialogs and panels', async ({ page }) => {
      await openArticle(page, 'yuanqi-fuwu');
      await mark(page, '融资、土地、用工', '黄');
      for (const open of ['第 3 段的原版行', '阅读设置', '导出']) {
        await page.getByRole('button', { name: open }).click();
        await expect(page.getByRole('dialog')).toBeVisible();
        await expectAccessible(page);
        await page.keyboard.press('Escape');
        await expect(page.getByRole('dialog')).toBeHidden();
      }
    });

    test('axe finds nothing in a notice, in what asks twice, and where there is nothing', async ({
      page,
    }) => {
      await openArticle(page, 'yuanqi-fuwu');
      await mark(page, '融资、土地、用工', '黄');
      await page.keyboard.press(']');
      await expect(margin(page).locator('[data-active]').first()).toBeVisible();
      await page.keyboard.press('Delete');
      await expect(page.getByRole('button', { name: '撤销' })).toBeVisible();
      await expectAccessible(page);
      await page.goto('/#/settings');
      await page.getByRole('button', { name: '清空回收站' }).click();
      await expect(page.getByRole('dialog')).toBeVisible();
      await expectAccessible(page);
      for (const address of ['/#/read/none', '/#/none', '/#/notes?q=none']) {
        await page.goto(address);
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
        await expectAccessible(page);
      }
    });
  });
}

test('@phone axe finds nothing on a phone', async ({ page }) => {
  await expectScreens(page);
});

test.describe('in English', () => {
  test.use(english);

  test('the language is switched by hand, and kept', async ({ page }) => {
    await page.goto('/#/settings');
    await page.getByText('简体中文').click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('设置');
    await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
    await page.reload();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('设置');
  });
});

for (const theme of ['旧纸', '护眼', '墨']) {
  test(`axe finds nothing in the theme ${theme}`, async ({ page }) => {
    await openArticle(page, 'yuanqi-fuwu');
    await page.getByRole('button', { name: '阅读设置' }).click();
    await page.getByRole('dialog').getByText(theme, { exact: true }).click();
    await expect(page.locator('html')).not.toHaveAttribute('data-theme', 'paper');
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await noteOn(page, '融资、土地、用工', '**要点**', '结构');
    await dragOver(page, '“六稳”“六保”任务');
    await expectAccessible(page);
  });
}

test('without colours of their own, marks, swatches, choices and progress are told apart', async ({
  page,
}) => {
  await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
  await openArticle(page, 'tuopin-diaodu');
  await mark(page, PASSAGE, '黄');
  const background = (locator: Locator) =>
    locator.evaluate((element) => getComputedStyle(element).backgroundColor);
  const line = await page.evaluate(
    () =>
      getComputedStyle(
        document.querySelector('article p[data-start]') as Element,
        '::highlight(annotation-yellow-0)',
      ).textDecorationLine,
  );
  expect(line).toBe('underline');
  const canvas = await background(page.locator('html'));
  expect(await background(page.getByRole('progressbar'))).not.toBe(canvas);
  await dragOver(page, '集中精力推进问题整改');
  const swatch = (color: string) =>
    background(page.getByRole('toolbar').getByRole('button', { name: color, exact: true }).locator('span'));
  expect(await swatch('黄')).not.toBe(await swatch('绿'));
  await page.getByRole('button', { name: '阅读设置' }).click();
  const choice = (name: string) => background(page.getByRole('dialog').getByText(name, { exact: true }));
  expect(await choice('标准')).not.toBe(await choice('略粗'));
  const moves = page.getByRole('dialog').evaluate((dialog) => getComputedStyle(dialog).animationName);
  expect(await moves).toBe('none');
  await expectAccessible(page);
});
