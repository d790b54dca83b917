import type { Browser, Page } from '@playwright/test';
import { chanceFrom } from './anchor/chance.ts';
import { longText } from './anchor/texts.ts';
import type { Bar } from './bars.ts';
import { inApp, tell } from './browser.ts';
import { say, tasksOf } from './hub/measure.ts';
import { median } from './paint/measure.ts';

const LENGTH = 970_000;
/** Paragraphs of 200 characters under one heading. */
const CHAPTER = 20;
const TIMES = 5;
/** So long, in ms, the first text may take by the clock. */
const AT_ONCE = 500;

const EXPLANATION = `\`npm run bench:book\`, after \`npm run build\`. The app itself, in the browser: a Markdown file of ${LENGTH.toLocaleString('en')} Chinese characters, in
paragraphs of 200 and with headings, is added to the library and opened from there, ${TIMES} times; then once where what was kept of its
parsing is gone. From the click until its first text is painted, and the tasks of the main thread until all of it is set: by what they
took of a processor, since others share this machine; the clock stands beside.`;

/** `npm run bench:book`: prints the table and writes it to bench/results.md; fails where a bar is missed. */
export async function run(): Promise<void> {
  await inApp(async (browser, origin) => {
    const context = await browser.newContext({ locale: 'zh-CN', serviceWorkers: 'block' });
    const page = await context.newPage();
    await add(page, origin);
    const kept: Opening[] = [];
    for (let n = 0; n < TIMES; n++) kept.push(await open(browser, page, origin));
    await page.goto('about:blank');
    await page.goto(`${origin}#/settings`);
    await page.evaluate(forget);
    const bars = [
      barOf('opened from the library', kept, AT_ONCE),
      barOf('opened where nothing is kept of it', [await open(browser, page, origin)]),
      await measureScrolling(browser, page),
    ];
    tell('book', 'A book', EXPLANATION, bars);
  });
}

const book = (): string =>
  longText(chanceFrom(LENGTH), LENGTH)
    .split('\n')
    .map((paragraph, n) => (n % CHAPTER === 0 ? `## 第${n / CHAPTER + 1}回\n\n${paragraph}` : paragraph))
    .join('\n\n');

async function add(page: Page, origin: string): Promise<void> {
  await page.goto(origin);
  await page.getByRole('button', { name: '添加文章' }).click();
  const dialog = page.getByRole('dialog');
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    dialog.getByRole('button', { name: '选择文件' }).click(),
  ]);
  await chooser.setFiles([{ name: '长书.md', mimeType: 'text/plain', buffer: Buffer.from(book()) }]);
  await dialog.getByRole('button', { name: '添加 1 篇' }).click({ timeout: 60_000 });
  await dialog.waitFor({ state: 'hidden' });
}

interface Opening {
  readonly shown: number;
  readonly tasks: Awaited<ReturnType<typeof tasksOf>>;
}

/** From the library, in a page of its own: nothing is left in memory. */
async function open(browser: Browser, page: Page, origin: string): Promise<Opening> {
  await page.goto('about:blank');
  await page.goto(origin);
  await page.getByRole('link', { name: '长书' }).waitFor();
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 2000)));
  let shown = Number.NaN;
  const tasks = await tasksOf(browser, page, async () => {
    shown = await page.evaluate(clickAndSee);
    await page.locator('.section[data-waiting]').first().waitFor({ state: 'detached', timeout: 60_000 });
    await page.waitForFunction(() => !document.querySelector('.section[data-waiting]'), undefined, {
      timeout: 60_000,
      polling: 200,
    });
  });
  return { shown, tasks };
}

/** Runs in the page: from the click on the book's row until its first paragraph is painted, in ms. */
function clickAndSee(): Promise<number> {
  const start = performance.now();
  return new Promise((resolve) => {
    const observer = new MutationObserver(() => {
      if (!document.querySelector('article .section p[data-start]')) return;
      observer.disconnect();
      requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - start)));
    });
    observer.observe(document, { childList: true, subtree: true });
    [...document.querySelectorAll<HTMLElement>('main a')]
      .find(({ textContent }) => textContent?.includes('长书'))
      ?.click();
  });
}

/** Runs in the page: what was derived goes. */
function forget(): Promise<void> {
  return new Promise((resolve, reject) => {
    const deleting = indexedDB.deleteDatabase('quandian-parsed');
    deleting.onsuccess = () => resolve();
    deleting.onerror = () => reject(deleting.error);
  });
}

function barOf(name: string, openings: readonly Opening[], within = Number.POSITIVE_INFINITY): Bar {
  const shown = median(openings.map((opening) => opening.shown));
  const tasks = {
    longest: Math.max(...openings.map(({ tasks }) => tasks.longest)),
    over: openings.reduce((sum, { tasks }) => sum + tasks.over, 0),
    longestByClock: Math.max(...openings.map(({ tasks }) => tasks.longestByClock)),
    total: 0,
  };
  const limit = Number.isFinite(within) ? `the first text within ${within} ms, ` : '';
  return {
    name: `${name}: ${limit}no task over 50 ms`,
    measured: `first text after ${shown.toFixed(0)} ms by the clock${openings.length > 1 ? ` (median of ${openings.length})` : ''}; ${say(tasks)}`,
    isMet: shown <= within && tasks.over === 0,
  };
}

/** A wheel's turn after the other, all over the book. */
async function measureScrolling(browser: Browser, page: Page): Promise<Bar> {
  const tasks = await tasksOf(browser, page, () =>
    page.evaluate(async () => {
      const frame = () => new Promise(requestAnimationFrame);
      for (let n = 0; n < 120; n++) {
        scrollBy({
          top: n % 12 === 11 ? document.documentElement.scrollHeight / 11 : 300,
          behavior: 'instant',
        });
        await frame();
      }
    }),
  );
  return {
    name: 'scrolled, 300 px a frame, and ten times over a tenth of it: no task over 50 ms',
    measured: say(tasks),
    isMet: tasks.over === 0,
  };
}
