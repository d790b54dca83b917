import { expectAccessible } from './axe.ts';
import { fakeSpeech, ONLINE, TINGTING } from './fake-speech.ts';
import { expectFits, expectTouchable } from './fits.ts';
import { english, expect, test } from './fixture.ts';
import { openArticle } from './reading.ts';

test.use({ ...english, viewport: { width: 320, height: 700 } });

/** Letters twice as large, as a reader's own setting for text would make them. */
const TWICE = `:root {
  --size-note: 24px !important; --size-small: 27px !important; --size-text: 30px !important;
  --size-large: 36px !important; --size-title: 52px !important;
} main { --font-size: 36px !important; }`;

for (const letters of ['as they are', 'twice as large']) {
  test(`reading aloud and looking up are whole at 320 px, letters ${letters}`, async ({ page }) => {
    await fakeSpeech(page, [ONLINE, TINGTING]);
    if (letters === 'twice as large')
      await page.addInitScript((css) => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(css);
        document.adoptedStyleSheets.push(sheet);
      }, TWICE);
    const article = await openArticle(page, 'yuanqi-fuwu');
    await expect(page.getByText('minute left')).toBeVisible();
    await expectFits(page, 'the room');
    await expectTouchable(page.getByRole('main'));
    await page.getByRole('button', { name: 'Read aloud' }).tap();
    const player = page.getByRole('region', { name: 'Reading aloud' });
    await player.getByRole('combobox', { name: 'Voice' }).selectOption('云希');
    await expect(player.getByRole('status')).toContainText('each sentence is sent');
    await expectFits(page, 'the player');
    await expectTouchable(player);
    await expectAccessible(page);
    await article.evaluate((element) => {
      const text = element.querySelector('h1')?.firstChild;
      if (text) getSelection()?.setBaseAndExtent(text, 0, text, 2);
    });
    const toolbar = page.getByRole('toolbar', { name: 'Mark' });
    const [bar, tools] = [await player.boundingBox(), await toolbar.boundingBox()];
    expect((tools?.y ?? 0) + (tools?.height ?? 0)).toBeLessThanOrEqual(bar?.y ?? 0);
    await expectTouchable(toolbar);
    await toolbar.getByRole('button', { name: 'Look up' }).tap();
    const menu = page.getByRole('dialog', { name: 'Look up' });
    await expect(menu).toBeVisible();
    await expectFits(page, 'the menu');
    await expectTouchable(menu);
    await page.goto('/#/settings');
    await page.getByRole('button', { name: 'Add a site' }).tap();
    await page.getByRole('textbox', { name: 'Name' }).press('Enter');
    await expect(page.getByRole('alert')).toBeVisible();
    await expectFits(page, 'the settings');
    await expectTouchable(page.getByRole('main'));
  });
}
