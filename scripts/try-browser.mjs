/**
 * Opens a page in a browser and prints the browser's version; fails when it cannot.
 * Usage: node scripts/try-browser.mjs [executable]. Without one it tries the browser that Playwright installed.
 */
import { chromium } from '@playwright/test';
import { launchArgs } from './browser.mjs';

const [executablePath] = process.argv.slice(2);
const browser = await chromium.launch({
  args: launchArgs,
  timeout: 30_000,
  ...(executablePath === undefined ? {} : { executablePath }),
});
const page = await browser.newPage();
await page.setContent('<title>圈点</title>');
const title = await page.title();
process.stdout.write(browser.version());
await browser.close();
if (title !== '圈点') throw new Error(`The page's title came back as ${title}`);
