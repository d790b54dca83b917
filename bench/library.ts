import type { Browser, Page } from '@playwright/test';
import type { Bar } from './bars.ts';
import { inApp, tell } from './browser.ts';
import { type Acts, measureActs, say, tasksOf, watchList } from './hub/measure.ts';
import { ARTICLES, MARKS, rowsOf } from './library/shelf.ts';

const EXPLANATION = `\`npm run bench:library\`, after \`npm run build\`. The app itself, in the browser, with ${ARTICLES.toLocaleString('en')} articles of the
reader's own in its database, a half of them opened, all of them tagged or otherwise kept, and ${MARKS.toLocaleString('en')} marks on them. Opening: from
the navigation until the first articles are painted. Tasks of the main thread are measured by what they took of a processor, since
others share this machine; the clock stands beside.`;

/** \`npm run bench:library\`: prints the table and writes it to bench/results.md; fails where a bar is missed. */
export async function run(): Promise<void> {
  await inApp(async (browser, origin) => {
    const context = await browser.newContext({ locale: 'zh-CN', serviceWorkers: 'block' });
    const page = await context.newPage();
    await seed(page, origin);
    const bars = [
      await measureOpening(browser, page, origin),
      await measureActs(browser, page, 'a filter', filtersIn(page)),
      await measureActs(browser, page, 'an order', ordersIn(page)),
      await measureActs(browser, page, 'an article archived', archivingIn(page)),
      await measureActs(browser, page, 'scrolling, a twentieth of the list at a time', scrollingIn(page)),
    ];
    tell('library', 'The library', EXPLANATION, bars);
  });
}

/** Puts it all into the page's database. */
async function seed(page: Page, origin: string): Promise<void> {
  await page.goto(`${origin}#/settings`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  for (const batch of rowsOf())
    await page.evaluate(
      ({ table, rows }) =>
        new Promise<void>((resolve, reject) => {
          const open = indexedDB.open('quandian');
          open.onerror = () => reject(open.error);
          open.onsuccess = () => {
            const writing = open.result.transaction(table, 'readwrite');
            for (const row of rows) writing.objectStore(table).put(row);
            writing.oncomplete = () => {
              open.result.close();
              resolve();
            };
          };
        }),
      batch,
    );
  await page.addInitScript(watchList);
}

async function measureOpening(browser: Browser, page: Page, origin: string): Promise<Bar> {
  await page.goto('about:blank');
  let opened = Number.NaN;
  const tasks = await tasksOf(browser, page, async () => {
    await page.goto(`${origin}#/`);
    opened = await page.evaluate(() => firstMark);
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 1000)));
  });
  return {
    name: 'open: no task over 50 ms',
    measured: `${say(tasks)}; ${tasks.total.toFixed(0)} ms of the main thread in all, the first articles after ${opened.toFixed(0)} ms by the clock`,
    isMet: tasks.over === 0,
  };
}

/** Goes to an address of the library, as its controls do. */
const goTo = (page: Page, search: string) => () =>
  page.evaluate((hash) => {
    location.hash = hash;
  }, `#/${search}`);

const filtersIn = (page: Page): Acts =>
  [
    '?state=reading',
    '?state=archived',
    '?state=removed',
    '?tag=%E6%A0%87%E7%AD%BE7',
    '?collection=%E6%96%87%E9%9B%86+3',
    '?lang=en',
    '',
  ].map((search) => goTo(page, search));

const ordersIn = (page: Page): Acts =>
  ['?sort=title', '?sort=added', '?sort=read', '?sort=long', '?sort=short', '?sort=title', ''].map((search) =>
    goTo(page, search),
  );

/** By the controls on the screen: found beforehand they would be others once the list has changed. */
function archivingIn(page: Page): Acts {
  const press = (selector: string, at = 0) =>
    page.evaluate(({ selector, at }) => document.querySelectorAll<HTMLElement>(selector)[at]?.click(), {
      selector,
      at,
    });
  const archive = async (): Promise<void> => {
    const menu = page.locator('[role="menu"] [role="menuitemradio"]').first();
    // A row that the change before replaces takes its menu along.
    while (!(await menu.isVisible())) {
      await press('main li[data-row] [aria-haspopup="menu"]', 2);
      await menu.waitFor({ timeout: 2000 }).catch(() => undefined);
    }
    await press('[role="menu"] [role="menuitemradio"]', 3);
  };
  return [archive, archive, archive];
}

const scrollingIn = (page: Page): Acts =>
  Array.from(
    { length: 20 },
    (_, turn) => () =>
      page.evaluate(
        (part) => scrollTo({ top: document.documentElement.scrollHeight * part, behavior: 'instant' }),
        (turn + 1) / 20,
      ),
  );
