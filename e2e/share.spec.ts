import type { Page } from '@playwright/test';
import { expectAccessible } from './axe.ts';
import { expect, test } from './fixture.ts';
import { clickOn, expectPainted, margin, noteOn, openArticle } from './reading.ts';

const PASSAGE = '市领导彭玉明、汪维、谢肃出席会议。';
const WORDS = '动员全市上下凝心聚力、一鼓作气';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

const said = (page: Page) => page.getByRole('status').filter({ hasText: /已/ });
const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

async function share(page: Page, name: string): Promise<void> {
  await page.getByRole('main').getByRole('button', { name: '分享' }).click();
  await page.getByRole('menuitem', { name }).click();
  await expect(page.getByRole('menu')).toHaveCount(0);
}

test('a mark is shared as a link, as a link for others and with its source, from its card and from Notes', async ({
  page,
  openContext,
}) => {
  await openArticle(page, 'tuopin-diaodu');
  await noteOn(page, PASSAGE, '只给自己看的');
  await clickOn(page, PASSAGE);
  await margin(page).getByRole('button', { name: '分享' }).click();
  const menu = page.getByRole('menu', { name: '分享' });
  await expect(menu.getByRole('menuitem').first()).toBeFocused();
  await expectAccessible(page);
  await page.keyboard.press('ArrowUp');
  await expect(menu.getByRole('menuitem', { name: '做成图片' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(margin(page).getByRole('button', { name: '分享' })).toBeFocused();

  await share(page, '复制链接');
  await expect(said(page)).toHaveText('已复制链接');
  expect(await clipboard(page)).toMatch(/#\/read\/tuopin-diaodu\?h=[\da-f-]{36}$/);
  await page.keyboard.press('Shift+L');
  await expect(said(page)).toHaveText('已复制指向原文的链接');
  const link = await clipboard(page);
  expect(link).not.toContain('h=');

  const stranger = await (await openContext()).newPage();
  await stranger.goto(link);
  await expect(stranger.getByRole('article').getByText(PASSAGE)).toBeInViewport();
  await expectPainted(stranger, []);

  await page.getByRole('link', { name: '笔记' }).click();
  await share(page, '复制引文和出处');
  await expect(said(page)).toHaveText('已复制引文和出处');
  expect(await clipboard(page)).toMatch(
    new RegExp(`^${PASSAGE}\n出处：《以强烈的担当 .*》，本报记者 陈润，.* 第 \\d+ 行$`),
  );
});

test('a mark is made a picture: across and down, light and dark, copied and saved', async ({ page }) => {
  await openArticle(page, 'tuopin-diaodu');
  await noteOn(page, WORDS, '全文的起点');
  await clickOn(page, WORDS);
  await page.keyboard.press('p');
  const dialog = page.getByRole('dialog', { name: '做成图片' });
  const card = dialog.getByRole('img', { name: WORDS });
  const shape = () => card.evaluate((canvas: HTMLCanvasElement) => [canvas.width, canvas.height]);
  await expect.poll(shape).toEqual([1280, 760]);
  /** The colour of the picture's corner, read from a copy: the browser warns where a canvas is read again and again. */
  const ground = () =>
    card.evaluate((canvas: HTMLCanvasElement) => {
      const copy = document.createElement('canvas').getContext('2d');
      copy?.drawImage(canvas, 0, 0);
      return [...(copy?.getImageData(2, 2, 1, 1).data ?? [])].slice(0, 3);
    });
  await expect.poll(ground).toEqual([251, 249, 244]);
  await expectAccessible(page);
  await dialog.getByText('深色', { exact: true }).click();
  await expect.poll(ground).toEqual([23, 21, 18]);
  await dialog.getByText('竖排', { exact: true }).click();
  await expect.poll(shape).toEqual([840, 1520]);

  await dialog.getByRole('button', { name: '复制图片' }).click();
  await expect(dialog.getByRole('status')).toHaveText('已复制图片');
  const types = await page.evaluate(async () =>
    (await navigator.clipboard.read()).flatMap(({ types }) => types),
  );
  expect(types).toEqual(['image/png']);
  const download = page.waitForEvent('download');
  await dialog.getByRole('button', { name: '保存' }).click();
  expect((await download).suggestedFilename()).toMatch(/^以强烈的担当 .*\.png$/);
  await expect(dialog).toHaveCount(0);
});
