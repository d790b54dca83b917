import type { Page } from '@playwright/test';
import { expect, test } from './fixture.ts';
import { holdBack } from './hold-back.ts';
import { holdStore } from './hold-store.ts';
import { clickOn, expectPainted, margin, mark, noteOn, openArticle, toolbar } from './reading.ts';

const PASSAGE = '动员全市上下凝心聚力、一鼓作气';

/** Selects a sentence by key and goes into its toolbar. */
async function enterToolbar(page: Page): Promise<void> {
  await page.keyboard.press('j');
  await expect(toolbar(page)).toBeVisible();
  await page.keyboard.press('Alt+F10');
  await expect(toolbar(page).getByRole('button').first()).toBeFocused();
}

test('what the toolbar does gives the focus to the text, so that keys go on there', async ({ page }) => {
  const article = await openArticle(page, 'tuopin-diaodu');
  await enterToolbar(page);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status')).toHaveText('已标黄');
  await expect(article).toBeFocused();
  await enterToolbar(page);
  await page.keyboard.press('Escape');
  await expect(toolbar(page)).toBeHidden();
  await expect(article).toBeFocused();
});

test('a mark deleted by key, and brought back by the button of the notice', async ({ page }) => {
  const article = await openArticle(page, 'tuopin-diaodu');
  await mark(page, PASSAGE, '黄');
  await page.keyboard.press(']');
  await expect(margin(page).locator('[data-active]').first()).toBeVisible();
  await page.keyboard.press('Delete');
  await expect(article).toBeFocused();
  await page.getByRole('button', { name: '撤销' }).press('Enter');
  await expect(page.getByRole('status')).toHaveText('已恢复');
  await expect(article).toBeFocused();
  await expectPainted(page, [`yellow: ${PASSAGE}`]);
  await clickOn(page, PASSAGE);
  await margin(page).getByRole('button', { name: '删除' }).press('Enter');
  await expect(page.getByRole('status')).toHaveText('已删除');
  await expect(article).toBeFocused();
});

test('what has been pressed while a note is being saved keeps the focus', async ({ page }) => {
  await openArticle(page, 'tuopin-diaodu');
  const field = page.getByRole('textbox', { name: '批注', exact: true });
  await page.keyboard.press('/');
  const sought = page.getByRole('searchbox', { name: '查找' });
  await expect(sought).toBeFocused();
  // A mark without a note goes with its editor.
  for (const [note, left] of [
    ['', 0],
    ['起点', 1],
  ] as const) {
    await mark(page, PASSAGE, '写批注');
    await field.fill(note);
    const letGo = await holdStore(page, 'annotations');
    await page.keyboard.press('Control+Enter');
    await sought.click();
    await letGo();
    await expect(field).toHaveCount(0);
    await expect(margin(page).getByRole('listitem')).toHaveCount(left);
    await page.evaluate(
      () => new Promise((next) => requestAnimationFrame(() => requestAnimationFrame(next))),
    );
    await expect(sought).toBeFocused();
  }
});

test('a dialog gives the focus back however it is closed', async ({ page }) => {
  await openArticle(page, 'tuopin-diaodu');
  await noteOn(page, PASSAGE, '起点');
  const dialog = page.getByRole('dialog');
  const closeBy = async (opener: string, name: string): Promise<void> => {
    const button = page.getByRole('button', { name: opener, exact: true });
    await button.press('Enter');
    await expect(dialog).toBeVisible();
    await dialog.getByRole('button', { name, exact: true }).press('Enter');
    await expect(dialog).toBeHidden();
    await expect(button).toBeFocused();
  };
  await closeBy('阅读设置', '关闭');
  await closeBy('第 2 段的原版行', '关闭');
  await Promise.all([page.waitForEvent('download'), closeBy('导出', '保存')]);
  await margin(page)
    .getByRole('button', { name: `圈点（黄，有批注）：${PASSAGE}` })
    .press('Delete');
  await page.getByRole('link', { name: '设置' }).press('Enter');
  await closeBy('清空回收站', '取消');
  await page.getByRole('button', { name: '放回原处' }).press('Enter');
  await expect(page.getByRole('heading', { name: '回收站' })).toBeFocused();
});

/** What Tab reaches from here until it leaves the page, by name. */
async function tabStops(page: Page): Promise<string[]> {
  const stops: string[] = [];
  for (;;) {
    await page.keyboard.press('Tab');
    const name = await page.evaluate(() => {
      const { activeElement: at } = document;
      if (!at || at === document.body) return undefined;
      return at.getAttribute('aria-label') ?? at.textContent ?? '';
    });
    if (name === undefined || stops.length > 60) return stops;
    stops.push(name);
  }
}

test('Tab goes as one reads: bar, contents, text, notes', async ({ page }) => {
  await openArticle(page, 'yuanqi-fuwu');
  await noteOn(page, '“六稳”“六保”任务', '术语');
  await page.keyboard.press('Escape');
  await page.evaluate(() => (document.activeElement as HTMLElement).blur());
  await page.reload();
  await expect(margin(page)).toContainText('术语');
  // The contents come after the text, when the first screen is there.
  await expect(page.getByRole('navigation', { name: '目录' }).getByRole('link')).toHaveCount(4);
  const stops = await tabStops(page);
  expect(stops.map((name) => name.replace(/\d+ 字.*/, ''))).toEqual([
    '跳到正文',
    '文库',
    '笔记',
    '设置',
    '阅读设置',
    '导出',
    '命令',
    '以强烈的担当 一丝不苟的作风 坚决夺取脱贫攻坚战全面胜利',
    '在新起点上全力夺取新一轮“创文”新胜利',
    '市政府召开常务会议',
    '推动“援企服务 助力倍增”专项行动持续走深落细',
    '第 1 段的原版行',
    '第 2 段的原版行',
    '第 3 段的原版行',
    '第 4 段的原版行',
    '第 5 段的原版行',
    '写一条全文批注',
    '圈点（黄，有批注）：“六稳”“六保”任务',
    '朗读',
  ]);
});

test('a text that comes late leaves Tab to begin at the bar', async ({ page }) => {
  const letGo = await holdBack(page, /assets\/seeds\/yuanqi-fuwu\..*\.json$/);
  await page.goto('/#/read/yuanqi-fuwu');
  await expect(page.getByRole('banner')).toBeVisible();
  letGo();
  await expect(page.getByRole('article').getByRole('heading', { level: 1 })).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: '跳到正文' })).toBeFocused();
});

test('each screen has a title of its own, and whoever comes by a link is in it', async ({ page }) => {
  await page.goto('/');
  await expect(page).toHaveTitle('文库 · 圈点');
  await page.getByRole('main').getByRole('link', { name: '以强烈的担当' }).press('Enter');
  await expect(page).toHaveTitle(/^以强烈的担当.+ · 圈点$/);
  await expect(page.getByRole('main')).toBeFocused();
  for (const name of ['笔记', '设置', '文库']) {
    await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name }).press('Enter');
    await expect(page).toHaveTitle(`${name} · 圈点`);
    await expect(page.getByRole('main')).toBeFocused();
  }
  await page.goto('/#/mend/yuanqi-fuwu');
  await expect(page).toHaveTitle(/^校改 · 推动.+ · 圈点$/);
  await page.goto('/#/look');
  await expect(page).toHaveTitle('再看一遍 · 圈点');
  await page.goto('/#/nowhere');
  await expect(page).toHaveTitle(/nowhere.* · 圈点$/);
});

for (const key of ['Escape', 'Control+Enter'])
  test(`an empty note that ${key} takes back leaves the focus in the text`, async ({ page }) => {
    const article = await openArticle(page, 'tuopin-diaodu');
    await page.keyboard.press('j');
    await expect(toolbar(page)).toBeVisible();
    await page.keyboard.press('n');
    await expect(page.getByRole('textbox', { name: '批注', exact: true })).toBeFocused();
    await page.keyboard.press(key);
    await expect(margin(page).getByRole('listitem')).toHaveCount(0);
    await expect(article).toBeFocused();
  });

test('which mark is shared, and which folder chosen, is said beside the button’s name', async ({ page }) => {
  await openArticle(page, 'tuopin-diaodu');
  await noteOn(page, PASSAGE, '起点');
  await noteOn(page, '集中精力推进问题整改', '再说');
  await page.goto('/#/notes');
  const share = page.getByRole('main').getByRole('button', { name: '分享' });
  await expect(share.first()).toHaveAccessibleDescription(PASSAGE);
  await expect(share.last()).toHaveAccessibleDescription('集中精力推进问题整改');
  await page.goto('/#/settings');
  const choose = page.getByRole('main').getByRole('button', { name: '选择文件夹' });
  await expect(choose.first()).toHaveAccessibleDescription('每日副本');
  await expect(choose.last()).toHaveAccessibleDescription('笔记文件夹');
});
