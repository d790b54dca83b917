import type { Browser, BrowserContext, Locator, Page } from '@playwright/test';
import type { Bar } from './bars.ts';
import { inApp, tell } from './browser.ts';
import { ARTICLES, catalogOf, MARKS, rowsOf } from './hub/library.ts';
import { type Acts, measureActs, say, tasksOf, watchList } from './hub/measure.ts';

const EXPLANATION = `\`npm run bench:hub\`, after \`npm run build\`. The app itself, in the browser, with ${MARKS.toLocaleString('en')} marks on
${ARTICLES.toLocaleString('en')} articles in its database. Opening: from the navigation until the first marks are painted; until every mark is
read, in slices, what is there can be used already. Tasks of the main thread are measured by what they took of a processor, since
others share this machine; the clock stands beside.`;

/** \`npm run bench:hub\`: prints the table and writes it to bench/results.md; fails where a bar is missed. */
export async function run(): Promise<void> {
  await inApp(async (browser, origin) => {
    const context = await browser.newContext({ locale: 'zh-CN', serviceWorkers: 'block' });
    const page = await seeded(context, origin);
    const bars = [
      await measureOpening(browser, page, origin),
      await measureActs(browser, page, 'a key in the search', keysIn(page)),
      await measureActs(browser, page, 'a filter, a grouping, an order', await filtersIn(page)),
      await measureActs(browser, page, 'scrolling, a twentieth of the list at a time', scrollingIn(page)),
    ];
    tell('hub', 'The list of all notes', EXPLANATION, bars);
  });
}

/** A page whose library and database hold it all. */
async function seeded(context: BrowserContext, origin: string): Promise<Page> {
  const page = await context.newPage();
  await page.route(/assets\/seeds\/catalog\..*\.json$/, (route) => route.fulfill({ json: catalogOf() }));
  await page.goto(`${origin}#/settings`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  for (const rows of rowsOf())
    await page.evaluate(
      (batch) =>
        new Promise<void>((resolve, reject) => {
          const open = indexedDB.open('quandian');
          open.onerror = () => reject(open.error);
          open.onsuccess = () => {
            const writing = open.result.transaction('annotations', 'readwrite');
            for (const row of batch) writing.objectStore('annotations').put(row);
            writing.oncomplete = () => {
              open.result.close();
              resolve();
            };
          };
        }),
      rows,
    );
  await page.addInitScript(watchList);
  return page;
}

async function measureOpening(browser: Browser, page: Page, origin: string): Promise<Bar> {
  await page.goto('about:blank');
  let opened = Number.NaN;
  const first = await tasksOf(browser, page, async () => {
    await page.goto(`${origin}#/notes`);
    opened = await page.evaluate(() => firstMark);
  });
  const rest = await tasksOf(browser, page, () =>
    page.getByText(`共 ${MARKS.toLocaleString('zh-CN')} 处`).waitFor({ timeout: 300_000 }),
  );
  const whole = await page.evaluate(() => performance.now());
  return {
    name: 'open: the first marks within 1 s of the main thread',
    measured: `${first.total.toFixed(0)} ms (clock ${opened.toFixed(0)}); all read after ${((first.total + rest.total) / 1000).toFixed(1)} s (clock ${(whole / 1000).toFixed(1)}), ${say(rest)}`,
    isMet: first.total <= 1000,
  };
}

function keysIn(page: Page): Acts {
  const keys = [
    '天',
    '下',
    '，',
    'Backspace',
    'Backspace',
    'Backspace',
    '君',
    '子',
    'Backspace',
    'Backspace',
  ];
  return keys.map((key) => async () => {
    await page.evaluate(() => document.querySelector<HTMLInputElement>('input[type="search"]')?.focus());
    await (key.length > 1 ? page.keyboard.press(key) : page.keyboard.insertText(key));
  });
}

/** The controls are found beforehand: looking for them is work of the main thread, too, and not the reader's. */
async function filtersIn(page: Page): Promise<Acts> {
  const chips = page.getByRole('group', { name: '筛选' });
  const index = page.getByRole('navigation', { name: '筛选' });
  const press = async (within: Locator, name: RegExp) => {
    const button = await within.getByRole('button', { name }).first().elementHandle();
    return () => button?.evaluate((element: HTMLElement) => element.click()) ?? Promise.reject();
  };
  const choose = async (name: string, value: string) => {
    const select = await page.getByLabel(name).elementHandle();
    return () => select?.selectOption(value) ?? Promise.reject();
  };
  return Promise.all([
    press(chips, /^绿/),
    press(chips, /^有批注/),
    press(chips, /^有批注/),
    press(index, /^#/),
    press(index, /^#/),
    press(index, /^文章 2：/),
    press(index, /^全部/),
    choose('分组', 'tag'),
    choose('分组', 'day'),
    choose('排序', 'newest'),
    choose('分组', 'article'),
    choose('排序', 'place'),
  ]);
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
