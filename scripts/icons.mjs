/**
 * npm run icons: draws the app's icons from public/icons/favicon.svg, through a browser. The maskable one keeps
 * the mark within the inner 80 % and its paper to the edges (W3C Web App Manifest, icon masks).
 */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { findBrowser, launchArgs } from './browser.mjs';

const folder = fileURLToPath(new URL('../public/icons/', import.meta.url));
const PAPER = '#fbf9f4';
/** @type {{ file: string, size: number, mark: number }[]} `mark` is the share of the icon that the drawing fills */
const icons = [
  { file: 'icon-192.png', size: 192, mark: 1 },
  { file: 'icon-512.png', size: 512, mark: 1 },
  { file: 'maskable-512.png', size: 512, mark: 0.78 },
  { file: 'apple-touch-icon-180.png', size: 180, mark: 0.9 },
];

const svg = await readFile(`${folder}favicon.svg`, 'utf8');
const found = await findBrowser({ say: console.log });
if (!found) throw new Error('No browser to draw with');
const browser = await chromium.launch({
  args: [...launchArgs],
  ...(found.executablePath && { executablePath: found.executablePath }),
});
for (const { file, size, mark } of icons) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  // A full-bleed icon has no corners of its own: the system cuts them.
  const drawing = mark === 1 ? svg : svg.replace(/<rect\b[^>]*\/>/g, '');
  const side = size * mark;
  await page.setContent(
    `<body style="margin:0;display:grid;place-items:center;height:100vh;background:${mark === 1 ? 'transparent' : PAPER}">
      <div style="width:${side}px;height:${side}px">${drawing}</div>`,
  );
  await page.screenshot({ path: folder + file, omitBackground: mark === 1 });
  await page.close();
  console.log(`${file} ${size} px`);
}
await browser.close();
