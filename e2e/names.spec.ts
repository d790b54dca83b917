import { expectAccessible } from './axe.ts';
import { expect, test } from './fixture.ts';
import { NAMES } from './names.cases.ts';
import { ARTICLES } from './reading.ts';

for (const [language, names] of Object.entries(NAMES)) {
  test.describe(language, () => {
    test.use({ locale: names.locale });

    test('every landmark and control bears its name, every change says itself', async ({ page }) => {
      const { said } = names;
      const status = page.getByRole('status');
      await page.goto('/');
      await expect(page.locator('html')).toHaveAttribute('lang', language);
      const main = page.getByRole('navigation', { name: names.main });
      await expect(main.getByRole('link')).toHaveText([...names.links]);
      await expect(page.getByRole('searchbox', { name: names.searchLibrary })).toBeVisible();
      await page.getByRole('main').getByRole('link').first().click();
      await expect(page.getByRole('article', { name: ARTICLES['tuopin-diaodu'] })).toBeVisible();
      await expect(page.getByRole('navigation', { name: names.contents })).toBeVisible();

      const toolbar = page.getByRole('toolbar', { name: names.toolbar });
      await page.keyboard.press('j');
      for (const name of names.tools)
        await expect(toolbar.getByRole('button', { name, exact: true })).toBeVisible();
      await toolbar.getByRole('button', { name: names.tools[0], exact: true }).click();
      await expect(status).toHaveText(said.marked);
      await page.keyboard.press('j');
      await toolbar.getByRole('button', { name: names.tools[6] }).click();
      const margin = page.getByRole('complementary', { name: names.margin });
      await margin.getByRole('textbox', { name: names.note, exact: true }).fill('1');
      await margin.getByRole('textbox', { name: names.tags, exact: true }).fill('2');
      await page.keyboard.press('Control+Enter');
      await expect(status).toHaveText(said.noted);
      await expectAccessible(page);
      await margin.getByRole('button', { name: names.remove }).click();
      await expect(status).toHaveText(said.removed);
      await page.getByRole('button', { name: names.undo }).click();
      await expect(status).toHaveText(said.restored);
      await page.getByRole('button', { name: names.reading }).click();
      await expect(page.getByRole('dialog', { name: names.reading })).toBeVisible();
      await page.keyboard.press('Escape');

      await main.getByRole('link', { name: names.links[1], exact: true }).click();
      await expect(page.getByRole('searchbox', { name: names.searchNotes })).toBeVisible();
      await expectAccessible(page);
      await page.getByRole('button', { name: names.exporting, exact: true }).click();
      const dialog = page.getByRole('dialog', { name: names.exportDialog });
      await expect(dialog.getByRole('radiogroup', { name: names.format })).toBeVisible();
      for (const name of names.exportButtons)
        await expect(dialog.getByRole('button', { name, exact: true })).toBeVisible();
      await page.keyboard.press('Escape');
      await main.getByRole('link', { name: names.links[2] }).click();
      for (const name of names.dataButtons)
        await expect(page.getByRole('button', { name, exact: true })).toBeVisible();
      await expectAccessible(page);
    });
  });
}
