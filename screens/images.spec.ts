import { test } from '@playwright/test';
import { openArticle } from '../e2e/reading.ts';
import { makeProfile } from './contents.ts';

test('the pictures of the README', async ({ browser }) => {
  const storageState = await makeProfile(browser);
  const viewport = { width: 1440, height: 900 };
  const context = await browser.newContext({ storageState, locale: 'zh-CN', colorScheme: 'light', viewport });
  const page = await context.newPage();
  await openArticle(page, 'tuopin-diaodu');
  // The marks lie about its first paragraphs; the place that was kept may be further down.
  await page.keyboard.press('Home');
  await page.getByText('先肯定，再指出短板').first().waitFor();
  await page.screenshot({ path: 'docs/images/reading.png', animations: 'disabled' });
  await page.goto('/#/notes');
  await page.getByText('先肯定，再指出短板').first().waitFor();
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  await page.screenshot({ path: 'docs/images/notes.png', animations: 'disabled' });
  await context.close();
});
