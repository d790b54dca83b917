import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixture.ts';
import { openArticle } from './reading.ts';

/** How the second paragraph stands on the page, and the page about it. */
const look = (page: Page) =>
  page.evaluate(() => {
    const article = document.querySelector('article') as HTMLElement;
    const paragraph = document.querySelectorAll('.paragraph')[1] as HTMLElement;
    const p = getComputedStyle(paragraph.firstElementChild as Element);
    const size = Number.parseFloat(p.fontSize);
    const ems = (length: string): number => Math.round((Number.parseFloat(length) / size) * 1000) / 1000;
    return {
      theme: document.documentElement.dataset.theme,
      face: /Song|Kaiti|Hei|PingFang/.exec(p.fontFamily)?.[0],
      stroke: ems(p.webkitTextStrokeWidth),
      headline: getComputedStyle(document.querySelector('h1') as Element).webkitTextStrokeWidth,
      size,
      lines: ems(p.lineHeight),
      gap: ems(getComputedStyle(paragraph).marginBlockStart),
      indent: ems(p.textIndent),
      columns: Math.round(article.getBoundingClientRect().width / size),
      align: p.textAlign,
      motion: document.documentElement.dataset.motion,
    };
  });

const AS_MADE = {
  theme: 'paper',
  face: 'Song',
  stroke: 0,
  headline: '0px',
  size: 18,
  lines: 1.8,
  gap: 0.6,
  indent: 2,
  columns: 36,
  align: 'justify',
  motion: 'system',
};

const CHOSEN = {
  theme: 'sepia',
  face: 'Kaiti',
  stroke: 0.018,
  headline: '0px',
  size: 17,
  lines: 1.9,
  gap: 0.4,
  indent: 3,
  columns: 34,
  align: 'start',
  motion: 'less',
};

/** One of the choices of a group, as a reader of the screen finds it. */
const choice = (dialog: Locator, group: string, name: string): Locator =>
  dialog.getByRole('radiogroup', { name: group }).getByText(name, { exact: true });

test('every reading setting is seen at once, kept, and put back at one touch', async ({ page }) => {
  await openArticle(page, 'tuopin-diaodu');
  expect(await look(page)).toEqual(AS_MADE);
  const button = page.getByRole('button', { name: '阅读设置' });
  await button.click();
  const dialog = page.getByRole('dialog', { name: '阅读设置' });
  for (const [group, name] of [
    ['主题', '旧纸'],
    ['字体', '楷'],
    ['字重', '略粗'],
    ['首行缩进', '3'],
    ['对齐', '左侧'],
    ['动画', '减少'],
  ] as const)
    await choice(dialog, group, name).click();
  for (const name of ['减小: 字号', '加大: 行高', '减小: 段距', '减小: 行长'])
    await dialog.getByRole('button', { name }).click();
  await expect.poll(() => look(page)).toEqual(CHOSEN);
  await page.reload();
  await expect(page.getByRole('article')).toBeVisible();
  await expect.poll(() => look(page)).toEqual(CHOSEN);
  await button.click();
  await dialog.getByRole('button', { name: '全部恢复默认' }).click();
  await expect.poll(() => look(page)).toEqual(AS_MADE);
  await dialog.getByRole('button', { name: '撤销恢复' }).click();
  await expect.poll(() => look(page)).toEqual(CHOSEN);
});

test('at its end a setting goes no further, and its button keeps the focus', async ({ page }) => {
  await openArticle(page, 'tuopin-diaodu');
  await page.getByRole('button', { name: '阅读设置' }).click();
  const dialog = page.getByRole('dialog', { name: '阅读设置' });
  const smaller = dialog.getByRole('button', { name: '减小: 字号' });
  await smaller.focus();
  for (const size of ['17 px', '16 px', '16 px']) {
    await page.keyboard.press('Enter');
    await expect(dialog.getByText(size)).toBeVisible();
  }
  await expect(smaller).toBeDisabled();
  await expect(smaller).toBeFocused();
});
