import type { Page } from '@playwright/test';
import { expectAccessible } from './axe.ts';
import { expectFits, expectTouchable } from './fits.ts';
import { expect, test } from './fixture.ts';
import { noteOn, openArticle } from './reading.ts';

const field = (page: Page) => page.getByRole('searchbox', { name: '搜索文库' });
const results = (page: Page) => page.getByRole('region', { name: '搜索结果' });
const titles = (page: Page) => results(page).getByRole('heading', { level: 3 });

test('texts, titles and notes are searched as one types, and a place is opened from the keyboard', async ({
  page,
}) => {
  await openArticle(page, 'tuopin-diaodu');
  await noteOn(page, '全面胜利', '会议上又说了一次', '会议');
  await page.goto('/');
  await page.getByRole('main').getByRole('button', { name: '添加文章' }).click();
  await page
    .getByRole('textbox', { name: '或者粘贴一篇' })
    .fill('# 背影\n\n祖母死了。\n\n又開一次會議，說的是別的。');
  await page.getByRole('button', { name: '读取' }).click();
  await page.getByRole('button', { name: '添加 1 篇' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);

  // Either form, whatever the width of the marks.
  await page.keyboard.press('/');
  await page.keyboard.type('“会议” 别的');
  await expect(titles(page)).toHaveText(['背影']);
  await expect(results(page).getByRole('link', { name: '又開一次會議，說的是別的。' })).toBeVisible();
  await expect(results(page).locator('mark')).toHaveText(['會議', '別的']);
  await field(page).fill('"创文"新胜利');
  await expect(titles(page).first()).toContainText('在新起点上全力夺取新一轮“创文”新胜利');
  await field(page).fill('没有的词');
  await expect(results(page)).toContainText('文库里没有“没有的词”。');
  await field(page).fill('bying');
  await expect(titles(page)).toHaveCount(0);
  await field(page).fill('szfzk');
  await expect(titles(page).locator('mark')).toHaveText(['市政府召开']);

  await field(page).fill('会议');
  await expect(results(page).getByRole('heading', { level: 2 })).toHaveText(['文章 · 4 篇', '批注 · 1 条']);
  await expect(results(page)).toContainText('找到文章 4 篇，批注 1 条');
  await expect(titles(page).first()).toContainText('市政府召开常务会议');
  await expectAccessible(page);

  await field(page).press('ArrowDown');
  await expect(titles(page).first().getByRole('link')).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(field(page)).toBeFocused();
  const note = results(page).getByRole('listitem').last().getByRole('link');
  await note.focus();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowDown');
  await expect(note).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(field(page)).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(field(page)).toHaveValue('');
  await expect(results(page)).toHaveCount(0);

  // What an input method is composing is not searched for.
  const session = await page.context().newCDPSession(page);
  const composed = { text: 'zumu', selectionStart: 4, selectionEnd: 4 };
  await session.send('Input.imeSetComposition', composed);
  await expect(field(page)).toHaveValue('zumu');
  await expect(page).toHaveURL(/#[/]$/);
  await page.keyboard.insertText('祖母');
  await expect(page).toHaveURL(/q=%E7%A5%96%E6%AF%8D$/);
  await expect(titles(page)).toHaveText(['背影']);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('article')).toHaveAccessibleName('背影');
  await expect(page).toHaveURL(/[?]at=3-5$/);
  // The search within the article begins with the same word.
  await page.keyboard.press('/');
  await expect(page.getByRole('search', { name: '在本文中查找' })).toContainText('1 / 1');
  await page.keyboard.press('Escape');
  await page.goBack();
  await expect(field(page)).toHaveValue('祖母');
  await expect(titles(page)).toHaveText(['背影']);
});

test('@phone what is found fits a narrow screen, and a tap leads to its place', async ({ page }) => {
  await page.goto('/#/?q=会议');
  await expect(titles(page)).toHaveCount(3);
  await expectFits(page, 'results');
  await expectTouchable(results(page));
  const passage = results(page).locator('a').filter({ hasText: '会议' }).last();
  await passage.tap();
  await expect(page).toHaveURL(/[?]at=\d+-\d+$/);
  await expect(page.getByRole('article')).toBeVisible();
});
