import type { Page } from '@playwright/test';
import { storedDrafts } from './database.ts';
import { expect, test } from './fixture.ts';
import { fillDisk } from './full-disk.ts';
import { holdBack } from './hold-back.ts';
import { holdStore } from './hold-store.ts';
import {
  clickOn,
  dragOver,
  expectPainted,
  facesIn,
  margin,
  mark,
  noteOn,
  openArticle,
  zh,
} from './reading.ts';

const PASSAGE = '动员全市上下凝心聚力、一鼓作气';
const OTHER = '集中精力推进问题整改';

const field = (page: Page) => page.getByRole('textbox', { name: zh.note, exact: true });

/** By a link, so that there is something to go back to. */
async function openFromLibrary(page: Page): Promise<void> {
  await page.goto('/');
  await page.getByRole('main').getByRole('link', { name: '以强烈的担当' }).click();
  await expect(page.getByRole('article')).toBeVisible();
  await facesIn(page);
}

test('words outlive a reload, and leaving by the browser’s back button', async ({ page }) => {
  await openFromLibrary(page);
  await mark(page, PASSAGE, '写批注');
  await field(page).pressSequentially('先写一半');
  await page.reload();
  await expect(margin(page)).toContainText('先写一半');
  await facesIn(page);
  await clickOn(page, PASSAGE);
  await margin(page).getByRole('button', { name: '编辑批注' }).click();
  await field(page).pressSequentially('，再写一半');
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('文库');
  await page.goForward();
  await expect(margin(page)).toContainText('先写一半，再写一半');
});

test('going on to another mark saves what was written on the first', async ({ page }) => {
  await openArticle(page, 'tuopin-diaodu');
  await mark(page, OTHER, '绿');
  await mark(page, PASSAGE, '写批注');
  await field(page).fill('写完就走');
  await clickOn(page, OTHER);
  await expect(page.getByRole('status')).toHaveText('批注已保存');
  await expect(margin(page).locator('[data-active]').first()).toContainText(OTHER);
  await expect(margin(page)).toContainText('写完就走');
  await expect(margin(page)).not.toContainText('草稿');
});

test('a note that was changed is brought back by Ctrl+Z, its tags too', async ({ page }) => {
  await openArticle(page, 'tuopin-diaodu');
  await noteOn(page, PASSAGE, '第一稿', '甲');
  await margin(page).getByRole('button', { name: '编辑批注' }).click();
  await field(page).fill('第二稿');
  await page.getByRole('textbox', { name: zh.tags }).fill('乙');
  await page.keyboard.press('Control+Enter');
  // Before it has closed, the field itself would take the key.
  await expect(field(page)).toHaveCount(0);
  await expect(margin(page)).toContainText('第二稿');
  await page.keyboard.press('Control+z');
  await expect(margin(page)).toContainText('第一稿');
  await expect(margin(page)).toContainText('#甲');
  await page.keyboard.press('Control+Shift+z');
  await expect(margin(page)).toContainText('第二稿');
});

test('Esc twice: the draft stays a draft, the mark steps back', async ({ page }) => {
  await openArticle(page, 'tuopin-diaodu');
  await noteOn(page, PASSAGE, '原文');
  await margin(page).getByRole('button', { name: '编辑批注' }).click();
  await field(page).fill('');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(margin(page).locator('[data-active]')).toHaveCount(0);
  await expectPainted(page, [`yellow: ${PASSAGE}`]);
  await expect(margin(page)).toContainText('草稿，尚未保存');
  await page.goto('/#/notes');
  await expect(page.getByRole('main')).toContainText('原文');
});

test('a mark deleted in one tab while its note is written in another: undone, the words are there', async ({
  page,
  context,
}) => {
  await openArticle(page, 'tuopin-diaodu');
  await noteOn(page, PASSAGE, '原来的');
  const other = await context.newPage();
  await openArticle(other, 'tuopin-diaodu');
  await margin(page).getByRole('button', { name: '编辑批注' }).click();
  await field(page).pressSequentially('，正在改');
  await clickOn(other, PASSAGE);
  await margin(other).getByRole('button', { name: '删除' }).click();
  // Its notice stays while the focus is in it.
  await other.getByRole('button', { name: '撤销' }).focus();
  await expectPainted(page, []);
  await expect(field(page)).toHaveCount(0);
  await expect(page.getByRole('status')).toHaveText('这处圈点在另一个标签页里删除了。写下的文字已留作草稿。');
  await expect(page.getByRole('button', { name: '放回原处' })).toBeVisible();
  await other.getByRole('button', { name: '撤销' }).click();
  await expect(margin(other)).toContainText('原来的，正在改');
  await expect(field(page)).toHaveValue('原来的，正在改');
});

test('16 two tabs edit and delete the same mark: put back where the note was being written', async ({
  page,
  context,
}) => {
  await openArticle(page, 'tuopin-diaodu');
  await noteOn(page, PASSAGE, '原来的');
  const other = await context.newPage();
  await openArticle(other, 'tuopin-diaodu');
  await margin(page).getByRole('button', { name: '编辑批注' }).click();
  await field(page).fill('改到一半');
  await clickOn(other, PASSAGE);
  await margin(other).getByRole('button', { name: '删除' }).click();
  await page.getByRole('button', { name: '放回原处' }).click();
  await expect(field(page)).toHaveValue('改到一半');
  await expectPainted(other, [`yellow: ${PASSAGE}`]);
  await field(page).press('Control+Enter');
  await expect(margin(other)).toContainText('改到一半');
});

test('16 a cancelled note leaves no empty mark: by Esc, by the back button, by closing the tab', async ({
  page,
  context,
}) => {
  await page.goto('/');
  await openArticle(page, 'tuopin-diaodu');
  await mark(page, OTHER, '绿');
  const writeNothing = async (): Promise<void> => {
    await mark(page, PASSAGE, '写批注');
    await expect(field(page)).toBeFocused();
  };
  const expectGone = (where: Page) => expectPainted(where, [`green: ${OTHER}`]);
  await writeNothing();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('status')).toHaveText('没有写批注，圈点已撤去');
  await expectGone(page);
  await writeNothing();
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('文库');
  await page.goForward();
  await expectGone(page);
  await writeNothing();
  await page.reload();
  await expectGone(page);
  await facesIn(page);
  await writeNothing();
  const other = await context.newPage();
  await Promise.all([page.waitForEvent('close'), page.close({ runBeforeUnload: true })]);
  await openArticle(other, 'tuopin-diaodu');
  await expectGone(other);
});

test('a note is live in the other tab, and so is how the text is set', async ({ page, context }) => {
  await openArticle(page, 'tuopin-diaodu');
  const other = await context.newPage();
  await other.goto('/#/notes');
  await expect(other.getByRole('heading', { level: 1 })).toHaveText('还没有圈点');
  await noteOn(page, PASSAGE, '在这边写', '两边');
  const main = other.getByRole('main');
  await expect(main).toContainText('在这边写');
  await expect(main.getByRole('button', { name: '#两边 1' })).toBeVisible();
  await other.goto('/#/settings');
  await other.getByText('墨', { exact: true }).click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'black');
});

test('two tabs write one note: the later is told, the words of both are kept, saved or not', async ({
  page,
  context,
}) => {
  await openArticle(page, 'tuopin-diaodu');
  await noteOn(page, PASSAGE, '原来的');
  const other = await context.newPage();
  await openArticle(other, 'tuopin-diaodu');
  /** The earlier words that a tab shows, latest first. */
  const expectEarlier = async (words: readonly string[]): Promise<void> => {
    await margin(other).getByRole('button', { name: '旧稿' }).click();
    const dialog = other.getByRole('dialog', { name: '旧稿' });
    await expect(dialog.getByRole('article')).toContainText(words);
    await other.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
  };
  await clickOn(other, PASSAGE);
  await margin(other).getByRole('button', { name: '编辑批注' }).click();
  await margin(page).getByRole('button', { name: '编辑批注' }).click();
  await field(page).fill('甲乙丙');
  await field(other).fill('子丑寅');
  await field(page).press('Control+Enter');
  // What the status says may be of the first words still.
  await expect(field(page)).toHaveCount(0);
  await expect(page.getByRole('status')).toHaveText('批注已保存');
  await field(other).press('Control+Enter');
  await expect(other.getByRole('status')).toHaveText(
    '批注已保存。另一个标签页这期间写下的文字，留在“旧稿”里。',
  );
  await expect(margin(page)).toContainText('子丑寅');
  await expectEarlier(['甲乙丙', '原来的']);

  // There is one draft of a note: where another tab's takes its place, and the tab is closed, the words are still kept.
  await margin(other).getByRole('button', { name: '编辑批注' }).click();
  await margin(page).getByRole('button', { name: '编辑批注' }).click();
  await field(page).fill('丁戊己');
  await expect.poll(() => storedDrafts(page)).toEqual(['丁戊己']);
  await field(other).fill('卯辰巳');
  await expect.poll(() => storedDrafts(page)).toEqual(['卯辰巳']);
  await page.close();
  await other.reload();
  await expect(margin(other)).toContainText('卯辰巳');
  await expect(margin(other)).toContainText('草稿，尚未保存');
  await clickOn(other, PASSAGE);
  await expectEarlier(['丁戊己', '甲乙丙', '原来的']);
});

test('what is typed right after N is the note’s, though its editor is still on its way', async ({ page }) => {
  const bring = await holdBack(page, /note-editor-.*\.js$/);
  await openArticle(page, 'tuopin-diaodu');
  await dragOver(page, PASSAGE);
  await page.keyboard.press('n');
  // A colour, a step to the next mark, and the key that lets go of the mark: all would be commands.
  await page.keyboard.type('1jx ');
  await expect(page.getByRole('textbox', { name: '正在打开编辑框' })).toBeFocused();
  await page.keyboard.type('接着写');
  bring();
  await expect(field(page)).toHaveValue('1jx 接着写');
  await expect(field(page)).toBeFocused();
  await page.keyboard.type('，再写');
  await page.keyboard.press('Control+Enter');
  await expect(margin(page)).toContainText('1jx 接着写，再写');
  await expectPainted(page, [`yellow: ${PASSAGE}`]);
  await expect(page.getByRole('textbox')).toHaveCount(0);
});

test('an editor asked for before its draft is read opens with the words of it', async ({ page }) => {
  await openArticle(page, 'tuopin-diaodu');
  await mark(page, PASSAGE, '写批注');
  await field(page).fill('先写一半');
  await page.keyboard.press('Escape');
  await expect(margin(page)).toContainText('草稿，尚未保存');
  await page.getByRole('link', { name: '文库' }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('文库');
  const letGo = await holdStore(page, 'drafts');
  await page.goBack();
  await expectPainted(page, [`yellow: ${PASSAGE}`]);
  await clickOn(page, PASSAGE);
  await page.keyboard.press('n');
  await expect(page.getByRole('textbox', { name: '正在打开编辑框' })).toBeFocused();
  await page.keyboard.type('，再写一半');
  await expect(field(page)).toHaveCount(0);
  await letGo();
  await expect(field(page)).toHaveValue('先写一半，再写一半');
});

test('a window made narrower, or wider, takes the note that is being written along', async ({ page }) => {
  await openArticle(page, 'tuopin-diaodu');
  await mark(page, PASSAGE, '写批注');
  await field(page).pressSequentially('写到');
  for (const width of [800, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    await expect(page.locator('article')).toBeVisible();
    await field(page).pressSequentially('一半');
  }
  await expect(field(page)).toHaveValue('写到一半一半');
  await page.keyboard.press('Control+Enter');
  await expect(margin(page)).toContainText('写到一半一半');
});

test('a note that is being written when its screen is left is saved', async ({ page }) => {
  await openFromLibrary(page);
  await mark(page, PASSAGE, '写批注');
  await field(page).pressSequentially('写完就走');
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('文库');
  await expect(page.getByRole('status')).toHaveText('批注已保存');
  await page.goForward();
  await expect(margin(page)).toContainText('写完就走');
  await expect(margin(page)).not.toContainText('草稿');
  await expect(field(page)).toHaveCount(0);
});

test('a mark that cannot be stored leaves the passage selected, and the keys where they were', async ({
  page,
  allow,
}) => {
  allow.push(/QuotaExceededError|quota/i);
  await openArticle(page, 'tuopin-diaodu');
  await fillDisk(page);
  await dragOver(page, PASSAGE);
  await page.keyboard.press('n');
  await expect(page.getByRole('status')).toContainText('没有空间可存');
  await expect(page.getByRole('textbox')).toHaveCount(0);
  expect(await page.evaluate(() => getSelection()?.toString())).toBe(PASSAGE);
});
