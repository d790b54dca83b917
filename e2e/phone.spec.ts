import { expect, test } from './fixture.ts';
import { expectPainted, openArticle, spanOf, toolbar, touchSelect, zh } from './reading.ts';

const PASSAGE = '动员全市上下凝心聚力、一鼓作气';

test('@phone a passage is marked, annotated, listed, deleted and brought back by touch', async ({ page }) => {
  await openArticle(page, 'tuopin-diaodu');
  await touchSelect(page, PASSAGE);
  const box = await toolbar(page).boundingBox();
  expect((box?.y ?? 0) + (box?.height ?? 0)).toBeGreaterThan(780);
  for (const button of await toolbar(page).getByRole('button').all()) {
    const size = await button.boundingBox();
    expect(size?.height).toBeGreaterThanOrEqual(44);
  }
  await toolbar(page).getByRole('button', { name: '写批注' }).tap();
  const sheet = page.getByRole('complementary', { name: zh.margin });
  const field = sheet.getByRole('textbox', { name: zh.note, exact: true });
  await field.pressSequentially('[[');
  await expect(sheet.getByText('预览')).toBeVisible();
  const list = page.getByRole('listbox');
  const bottomOf = async (): Promise<number> => {
    const box = await list.boundingBox();
    return box ? box.y + box.height : Number.POSITIVE_INFINITY;
  };
  // What is being written stays in sight, though the preview has moved its field.
  await expect.poll(async () => (await bottomOf()) <= ((await field.boundingBox())?.y ?? 0)).toBe(true);
  await field.fill('手机上写的');
  await sheet.getByRole('textbox', { name: zh.tags }).fill('手机');
  await sheet.getByRole('button', { name: '完成' }).tap();
  await expect(page.getByRole('status')).toHaveText('批注已保存');
  await expect(sheet).toContainText('手机上写的');
  await sheet.getByRole('button', { name: '粉' }).tap();
  await expectPainted(page, [`pink: ${PASSAGE}`]);
  await sheet.getByRole('button', { name: '关闭' }).tap();
  await expect(sheet).toBeHidden();

  const { first } = await spanOf(page, PASSAGE);
  await page.touchscreen.tap(first.x + 6, first.y);
  await expect(sheet).toContainText('手机上写的');
  await sheet.getByRole('button', { name: '关闭' }).tap();

  await page.getByRole('button', { name: '显示批注' }).tap();
  await expect(sheet.getByRole('listitem')).toHaveCount(1);
  await sheet.getByRole('button', { name: `圈点（粉，有批注）：${PASSAGE}` }).focus();
  await page.keyboard.press('Enter');
  await sheet.getByRole('button', { name: '删除' }).tap();
  await expect(page.getByRole('status')).toHaveText('已删除');
  await page.getByRole('button', { name: '撤销' }).tap();
  await expectPainted(page, [`pink: ${PASSAGE}`]);
});

test('@phone the contents and the settings are dialogs', async ({ page }) => {
  await openArticle(page, 'tuopin-diaodu');
  await page.getByRole('button', { name: '打开目录' }).tap();
  await page.getByRole('dialog').getByRole('link', { name: '市政府召开常务会议' }).tap();
  await expect(page.getByRole('article')).toHaveAccessibleName('市政府召开常务会议');
  await expect(page.getByRole('dialog')).toBeHidden();
});

for (const width of [390, 320]) {
  test(`@phone nothing runs over the edge at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 700 });
    await openArticle(page, 'yuanqi-fuwu');
    await touchSelect(page, '土地、用工、技术迭代');
    await toolbar(page).getByRole('button', { name: '黄' }).tap();
    const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(await overflow()).toBeLessThanOrEqual(0);
    for (const address of ['/#/', '/#/notes', '/#/settings']) {
      await page.goto(address);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      expect(await overflow(), address).toBeLessThanOrEqual(0);
    }
  });
}
