import type { Page } from '@playwright/test';
import { expect, test } from './fixture.ts';
import { expectPainted, margin, noteOn, openArticle, toolbar, zh } from './reading.ts';

test('an article is opened, read, marked and annotated without a mouse', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: '文库' })).toBeFocused();
  const card = page.getByRole('main').getByRole('link').first();
  await expect(card).toBeVisible();
  await page.getByRole('searchbox').focus();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('combobox', { name: '排序' })).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: '选择', exact: true })).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(card).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('article')).toBeVisible();

  await page.keyboard.press('j');
  await expect(toolbar(page)).toBeVisible();
  expect(await page.evaluate(() => getSelection()?.toString())).toBe('邓群策在全市脱贫攻坚调度会上强调——');
  for (let i = 0; i < 4; i++) await page.keyboard.press('j');
  await expect
    .poll(() => page.evaluate(() => getSelection()?.toString()))
    .toBe('本报讯 脱贫攻坚已进入最为关键的倒计时。');
  await page.keyboard.press('Shift+J');
  await expect
    .poll(() => page.evaluate(() => getSelection()?.toString()))
    .toBe('本报讯 脱贫攻坚已进入最为关键的倒计时。11月11日下午，全市脱贫攻坚调度会召开。');
  await page.keyboard.press('2');
  await expect(page.getByRole('status')).toHaveText('已标绿');
  const first = '本报讯 脱贫攻坚已进入最为关键的倒计时。11月11日下午，全市脱贫攻坚调度会召开。';
  await expectPainted(page, [`green: ${first}`]);
});

test('keys mark, underline, note, and go from mark to mark; focus is never lost', async ({ page }) => {
  await openArticle(page, 'tuopin-diaodu');
  const sentence = async (steps: number) => {
    for (let i = 0; i < steps; i++) await page.keyboard.press('j');
    await expect(toolbar(page)).toBeVisible();
  };
  await sentence(2);
  await page.keyboard.press('u');
  await expect(page.getByRole('status')).toHaveText('已加下划线');
  await sentence(5);
  await page.keyboard.press('n');
  const field = page.getByRole('textbox', { name: zh.note, exact: true });
  await expect(field).toBeFocused();
  await page.keyboard.type('键盘写的 1 2 3 j k u n');
  await page.keyboard.press('Control+Enter');
  await expect(field).toBeHidden();
  await expect(margin(page)).toContainText('键盘写的 1 2 3 j k u n');
  await expect(margin(page).locator('[data-active] button[aria-expanded="true"]')).toBeFocused();

  await page.keyboard.press('[');
  await expect(margin(page).locator('[data-active] button[aria-expanded="true"]')).toContainText(
    '以强烈的担当',
  );
  await page.keyboard.press(']');
  await expect(margin(page).locator('[data-active]').first()).toContainText('键盘写的');
  await expect(page.getByRole('status')).toHaveText(/^圈点（黄，有批注）/);
  await page.keyboard.press('n');
  await expect(field).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(field).toBeHidden();
  await page.keyboard.press('Delete');
  await expect(page.getByRole('status')).toHaveText('已删除');
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('status')).toHaveText('已恢复');
});

test('N right after [ writes on the mark that has come, and keeps the focus', async ({ page }) => {
  await openArticle(page, 'tuopin-diaodu');
  await noteOn(page, '彭玉明', '先写');
  await noteOn(page, '汪维', '另写');
  await expect(margin(page).getByRole('button', { name: '汪维', expanded: true })).toBeFocused();
  // On a slow machine the next key comes before the next frame.
  const frames = await page.evaluateHandle(() => {
    const { requestAnimationFrame: ask } = globalThis;
    const held: FrameRequestCallback[] = [];
    globalThis.requestAnimationFrame = (callback) => held.push(callback);
    return () => {
      globalThis.requestAnimationFrame = ask;
      for (const callback of held) callback(performance.now());
    };
  });
  await page.keyboard.press('[');
  await expect(page.getByRole('status')).toContainText('彭玉明');
  await page.keyboard.press('n');
  const field = page.getByRole('textbox', { name: zh.note, exact: true });
  await expect(field).toBeFocused();
  await frames.evaluate((letGo) => letGo());
  await expect(field).toBeFocused();
  await page.keyboard.type('，再写');
  await expect(field).toHaveValue('先写，再写');
});

test('Alt+F10 goes to the toolbar, arrows along it, Esc drops the selection', async ({ page }) => {
  await openArticle(page, 'tuopin-diaodu');
  await page.keyboard.press('j');
  await expect(toolbar(page)).toBeVisible();
  await page.keyboard.press('Alt+F10');
  await expect(toolbar(page).getByRole('button', { name: '黄' })).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(toolbar(page).getByRole('button', { name: '绿' })).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await expect(toolbar(page).getByRole('button', { name: '朗读' })).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status')).toHaveText('已标黄');
  await page.keyboard.press('j');
  await expect(toolbar(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(toolbar(page)).toBeHidden();
});

test('the skip link leads into the text', async ({ page }) => {
  await openArticle(page, 'tuopin-diaodu');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: '跳到正文' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('article')).toBeFocused();
});

/** So that Notes has something to search. */
async function markFirstSentence(page: Page): Promise<void> {
  await openArticle(page, 'tuopin-diaodu');
  await page.keyboard.press('j');
  await page.keyboard.press('1');
  await expect(page.getByRole('status')).toHaveText('已标黄');
}

test('/ finds the search box, Esc closes a dialog and gives focus back', async ({ page }) => {
  await markFirstSentence(page);
  await page.goto('/#/notes');
  await expect(page.getByRole('searchbox')).toBeVisible();
  await page.keyboard.press('/');
  await expect(page.getByRole('searchbox')).toBeFocused();
  const button = page.getByRole('button', { name: '导出' });
  await button.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(button).toBeFocused();
});

test('/ finds the search box from the moment it is there', async ({ page }) => {
  await markFirstSentence(page);
  await page.evaluate(pressSlashBesideSearch);
  await page.goto('/#/notes');
  await expect(page.getByRole('searchbox')).toBeFocused();
});

/** Runs in the page: presses / once, in the very task in which a search box comes. */
function pressSlashBesideSearch(): void {
  const observer = new MutationObserver(() => {
    if (!document.querySelector('[type="search"]')) return;
    observer.disconnect();
    document.body.dispatchEvent(
      new KeyboardEvent('keydown', { key: '/', code: 'Slash', bubbles: true, cancelable: true }),
    );
  });
  observer.observe(document.body, { childList: true, subtree: true });
}
