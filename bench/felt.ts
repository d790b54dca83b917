import type { Browser, BrowserContext, Page } from '@playwright/test';
import { serve } from '../scripts/serve.mjs';
import { inBrowser } from './browser.ts';
import { median } from './paint/measure.ts';
import { writeSection } from './results.ts';

const THROTTLE = 4;
const TIMES = 7;

const explanation = (before: boolean): string =>
  `\`npm run bench:felt\`, after \`npm run build\`${before ? '; with `-- --before FOLDER` beside another build, in turn' : ''}. The app itself, installed, in the
browser, its processor slowed down ${THROTTLE} times. By the clock, from what the reader does until the frame after it is there; medians of ${TIMES}, in ms.`;

/** What a reader waits for, and for how long, in ms. */
type Waits = Record<string, number[]>;

interface Build {
  readonly name: string;
  readonly url: string;
  readonly context: BrowserContext;
  readonly waits: Waits;
}

/** \`npm run bench:felt\`: prints the table and writes it to bench/results.md. */
export async function run(flags: readonly string[]): Promise<void> {
  const other = flags[0] === '--before' ? flags[1] : undefined;
  await inBrowser(async (browser) => {
    const servers = [
      ...(other ? [{ name: 'before', server: await serve({ root: other, port: 0 }) }] : []),
      { name: 'now', server: await serve({ port: 0 }) },
    ];
    try {
      const builds: Build[] = [];
      for (const { name, server } of servers) builds.push(await install(browser, name, server.url));
      for (let time = 0; time < TIMES; time++) for (const build of builds) await measure(build);
      tell(builds);
    } finally {
      for (const { server } of servers) await server.close();
    }
  });
}

async function install(browser: Browser, name: string, url: string): Promise<Build> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN' });
  const page = await context.newPage();
  await page.goto(url);
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated');
  await page.close();
  return { name, url, context, waits: {} };
}

async function slowPage(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: THROTTLE });
  return page;
}

async function measure({ url, context, waits }: Build): Promise<void> {
  const note = (what: string, time: number): void => {
    waits[what] ??= [];
    waits[what].push(time);
  };
  const reading = await slowPage(context);
  await reading.addInitScript(watch, 'article .section p');
  await reading.goto(`${url}#/read/tuopin-diaodu`);
  note('a page that begins with an article, to its text', await seen(reading));
  await reading.locator('main aside').first().waitFor();
  await settled(reading);
  await reading.evaluate(selectFirst);
  await reading.getByRole('toolbar').waitFor();
  await settled(reading);
  note('a passage marked by key, to its colour', await reading.evaluate(pressAndSee));
  await reading.evaluate(takeBack);
  await reading.close();

  const page = await slowPage(context);
  await page.addInitScript(watch, 'main li a');
  await page.goto(url);
  note('a page that begins with the library, to its articles', await seen(page));
  await settled(page);
  note(
    'an article opened from the library, to its text',
    await follow(page, 'main a[href*="tuopin"]', 'article .section p'),
  );
  await settled(page);
  note('Notes, to what they hold', await follow(page, 'nav a[href="#/notes"]', 'main h1'));
  await settled(page);
  note('Settings', await follow(page, 'nav a[href="#/settings"]', 'main section h2'));
  await settled(page);
  await page.goto(`${url}#/`);
  const field = page.getByRole('searchbox');
  await field.waitFor();
  await settled(page);
  await field.focus();
  note('a word sought in the library, to its passages', await page.evaluate(searchAndSee, '脱贫'));
  await page.close();
}

/** Once the page has nothing more to do. */
const settled = async (page: Page): Promise<void> => {
  await page.waitForTimeout(1_500);
};

const seen = async (page: Page): Promise<number> => {
  const shown = await page.waitForFunction(() => (globalThis as { shownAt?: number }).shownAt, undefined, {
    polling: 50,
  });
  return Number(await shown.jsonValue());
};

/** Runs in the page: notes when the frame after the one with such an element is there, in ms since the navigation. */
function watch(selector: string): void {
  const look = (): void => {
    if (!document.querySelector(selector)) requestAnimationFrame(look);
    else requestAnimationFrame(() => Object.assign(globalThis, { shownAt: performance.now() }));
  };
  requestAnimationFrame(look);
}

/** Clicks a link, and gives how long it was until another element's frame was there, in ms. */
const follow = (page: Page, link: string, wanted: string): Promise<number> =>
  page.evaluate(
    ([link, wanted]) =>
      new Promise<number>((resolve, reject) => {
        const old = new Set(document.querySelectorAll(wanted));
        const start = performance.now();
        const look = (): void => {
          const isThere = [...document.querySelectorAll(wanted)].some((element) => !old.has(element));
          if (isThere) requestAnimationFrame(() => resolve(performance.now() - start));
          else requestAnimationFrame(look);
        };
        const target = document.querySelector<HTMLElement>(link);
        if (!target) return reject(new Error(`No ${link}`));
        target.click();
        requestAnimationFrame(look);
      }),
    [link, wanted] as const,
  );

/** Runs in the page: selects twenty characters of the first paragraph. */
function selectFirst(): void {
  const node = document
    .createTreeWalker(document.querySelector('article .section p') as Node, NodeFilter.SHOW_TEXT)
    .nextNode();
  if (node) getSelection()?.setBaseAndExtent(node, 0, node, Math.min(20, (node as Text).length));
}

/** Runs in the page. */
function pressAndSee(): Promise<number> {
  return new Promise((resolve) => {
    const start = performance.now();
    const look = (): void => {
      if (CSS.highlights.size > 0) requestAnimationFrame(() => resolve(performance.now() - start));
      else requestAnimationFrame(look);
    };
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: '1', bubbles: true }));
    requestAnimationFrame(look);
  });
}

/** Runs in the page: the mark is undone, for the next time. */
function takeBack(): Promise<void> {
  return new Promise((resolve) => {
    const look = (): void => (CSS.highlights.size === 0 ? resolve() : void requestAnimationFrame(look));
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'z', ctrlKey: true, bubbles: true }));
    look();
  });
}

/** Runs in the page: types a word at once, and waits for its passages. */
function searchAndSee(word: string): Promise<number> {
  return new Promise((resolve) => {
    const start = performance.now();
    const look = (): void => {
      if (document.querySelector('main mark'))
        requestAnimationFrame(() => resolve(performance.now() - start));
      else requestAnimationFrame(look);
    };
    document.execCommand('insertText', false, word);
    requestAnimationFrame(look);
  });
}

function tell(builds: readonly Build[]): void {
  const rows = Object.keys(builds[0]?.waits ?? {}).map((what) => [
    what,
    ...builds.map(({ waits }) => median(waits[what] ?? []).toFixed(0)),
  ]);
  const table = [
    ['from … to', ...builds.map(({ name }) => name)],
    ['---', ...builds.map(() => '---:')],
    ...rows,
  ]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
  console.log(table);
  writeSection('felt', 'What a reader waits for', [explanation(builds.length > 1), table].join('\n\n'));
}
