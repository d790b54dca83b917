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
  const link = page.getByRole('link', { name: '推动“援企服务 助力倍增”专项行动持续走深落细', exact: true });
  await page.getByRole('complementary').and(page.getByLabel('本文批注')).getByRole('link').first().waitFor();
  await page.screenshot({ path: 'docs/images/reading.png', animations: 'disabled' });
  await page.goto('/#/notes');
  await page.getByRole('heading', { name: '笔记', level: 1 }).waitFor();
  await link.first().waitFor();
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  await page.screenshot({ path: 'docs/images/notes.png', animations: 'disabled' });
  await context.close();
});
