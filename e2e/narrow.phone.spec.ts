import { expectAccessible } from './axe.ts';
import { storeSettings } from './database.ts';
import { doubleText, expectFits } from './fits.ts';
import { english, expect, test } from './fixture.ts';
import { openArticle, toolbar, touchSelect, zh } from './reading.ts';

for (const [width, colorScheme] of [
  [390, 'light'],
  [320, 'dark'],
] as const) {
  test.describe(`${width} px, ${colorScheme}`, () => {
    test.use({ viewport: { width, height: 700 }, colorScheme });

    test('toolbar, sheet and dialogs are whole on the screen, and axe finds nothing', async ({ page }) => {
      await openArticle(page, 'yuanqi-fuwu');
      await touchSelect(page, '土地、用工、技术迭代');
      await expectFits(page, 'the toolbar');
      await expectAccessible(page);
      await toolbar(page).getByRole('button', { name: '写批注' }).tap();
      const sheet = page.getByRole('complementary', { name: zh.margin });
      await sheet
        .getByRole('textbox', { name: zh.note, exact: true })
        .fill(`# 题\n\n${'长'.repeat(60)} https://example.org/${'a'.repeat(80)}\n\n\`${'b'.repeat(80)}\``);
      await sheet.getByRole('textbox', { name: zh.tags }).fill(`${'签'.repeat(24)} ${'c'.repeat(40)}`);
      await expectFits(page, 'the editor');
      await expectAccessible(page);
      await sheet.getByRole('button', { name: '完成' }).tap();
      await expect(page.getByRole('status')).toHaveText('批注已保存');
      await expectFits(page, 'the note');
      await expectAccessible(page);
      await sheet.getByRole('button', { name: '关闭' }).tap();
      for (const open of ['打开目录', '阅读设置', '第 2 段的原版行']) {
        await page.getByRole('button', { name: open }).tap();
        await expect(page.getByRole('dialog')).toBeVisible();
        await expectFits(page, open);
        await expectAccessible(page);
        await page.getByRole('dialog').getByRole('button', { name: '关闭' }).tap();
        await expect(page.getByRole('dialog')).toBeHidden();
      }
      await page.goto('/#/notes');
      await page.getByRole('button', { name: '导出' }).tap();
      await expect(page.getByRole('dialog')).toBeVisible();
      await expectFits(page, 'the export');
      await expectAccessible(page);
      await page.getByRole('dialog').getByRole('button', { name: '关闭' }).tap();
      await expectFits(page, 'Notes');
      for (const address of ['/#/', '/#/settings', '/#/read/none', '/#/none']) {
        await page.goto(address);
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
        await expectFits(page, address);
      }
    });
  });
}

test.describe('320 px, in English', () => {
  test.use({ ...english, viewport: { width: 320, height: 700 } });

  for (const doubled of [false, true]) {
    const words = doubled ? ', words twice their size' : '';
    test(`with the largest settings${words}, nothing leaves the screen`, async ({ page }) => {
      const article = await openArticle(page, 'yuanqi-fuwu');
      await storeSettings(page, {
        fontSize: 28,
        lineHeight: 2.2,
        measure: 42,
        indent: 4,
        weight: 'heavier',
      });
      await page.reload();
      await expect(article).toHaveCSS('font-size', '28px');
      const expectWhole = async (what: string) => {
        if (doubled) await page.evaluate(doubleText);
        await expectFits(page, what);
      };
      await expectWhole('the text');
      for (const open of ['Open contents', 'Reading settings']) {
        await page.getByRole('button', { name: open }).tap();
        await expect(page.getByRole('dialog')).toBeVisible();
        await expectWhole(open);
        await page.keyboard.press('Escape');
      }
      for (const address of ['/#/', '/#/notes', '/#/settings']) {
        await page.goto(address);
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
        await expectWhole(address);
      }
    });
  }
});
