import type { Browser, Page } from '@playwright/test';
import { projectMarkdown } from '../../src/core/text/project-markdown.ts';
import type { Bar } from '../bars.ts';
import { inApp } from '../browser.ts';
import { type Tasks, tasksOf } from '../hub/measure.ts';
import { median } from '../paint/measure.ts';
import { LENGTH, written } from './library.ts';

const ARTICLES = 10_000;
const BATCH = 500;
const LIMIT = 600_000;

/** The app itself, with so many articles of the reader's: reading them all, then key after key. */
export function measureApp(): Promise<Bar[]> {
  return inApp(async (browser, origin) => {
    const context = await browser.newContext({ locale: 'zh-CN', serviceWorkers: 'block' });
    const page = await context.newPage();
    await page.goto(`${origin}#/settings`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await seed(page);
    await page.addInitScript(watchResults);
    return [
      await measureReading(browser, page, origin, 'for the first time'),
      await measureReading(browser, page, origin, 'in a later session'),
      await measureKeys(browser, page),
    ];
  });
}

async function seed(page: Page): Promise<void> {
  const all = written(ARTICLES);
  const at = new Date(0).toISOString();
  for (let from = 0; from < all.length; from += BATCH) {
    const rows = all.slice(from, from + BATCH).map(({ id, headline, markdown }) => ({
      article: {
        id,
        language: 'zh-CN',
        front: { headline },
        characters: LENGTH,
        minutes: 5,
        length: LENGTH,
        revision: projectMarkdown({ front: { headline }, markdown }).revision,
        addedAt: at,
        modifiedAt: at,
      },
      text: { articleId: id, markdown },
    }));
    await page.evaluate(
      (batch) =>
        new Promise<void>((resolve, reject) => {
          const open = indexedDB.open('quandian');
          open.onerror = () => reject(open.error);
          open.onsuccess = () => {
            const writing = open.result.transaction(['articles', 'articleTexts'], 'readwrite');
            for (const { article, text } of batch) {
              writing.objectStore('articles').put(article);
              writing.objectStore('articleTexts').put(text);
            }
            writing.oncomplete = () => {
              open.result.close();
              resolve();
            };
          };
        }),
      rows,
    );
  }
}

const say = ({ over, longest, longestByClock }: Tasks): string =>
  `${over} tasks over 50 ms, the longest ${longest.toFixed(0)} ms (clock ${longestByClock.toFixed(0)})`;

/** From the first query until all has been read. */
async function measureReading(browser: Browser, page: Page, origin: string, when: string): Promise<Bar> {
  await page.goto('about:blank');
  await page.goto(`${origin}#/settings`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  let [first, whole] = [0, 0];
  const tasks = await tasksOf(browser, page, async () => {
    const started = performance.now();
    await page.evaluate(() => {
      location.hash = '#/?q=君子';
    });
    await page.getByText(/^文章 · /).waitFor({ timeout: LIMIT });
    first = performance.now() - started;
    await page.getByText(/^已搜 /).waitFor({ state: 'detached', timeout: LIMIT });
    whole = performance.now() - started;
  });
  return {
    name: `reading all texts ${when}: no task over 50 ms`,
    measured: `${say(tasks)}; something found after ${(first / 1000).toFixed(1)} s, all read after ${(whole / 1000).toFixed(1)} s by the clock`,
    isMet: tasks.over === 0,
  };
}

const KEYS = ['天', '下', 'Backspace', 'Backspace', '之', '者', '也', 'Backspace', 'Backspace', 'Backspace'];

async function measureKeys(browser: Browser, page: Page): Promise<Bar> {
  const field = page.getByRole('searchbox', { name: '搜索文库' });
  await field.fill('人');
  await page.evaluate(() => still());
  const times: number[] = [];
  const tasks = await tasksOf(browser, page, async () => {
    for (const key of KEYS) {
      const change = page.evaluate(() => resultChange());
      await page.evaluate(() => document.querySelector<HTMLInputElement>('input[type="search"]')?.focus());
      await (key.length > 1 ? page.keyboard.press(key) : page.keyboard.insertText(key));
      times.push(await change);
      await page.evaluate(() => still());
    }
  });
  const longest = Math.max(...times);
  return {
    name: 'a key in the search of 10,000 articles: shown within 100 ms, no task over 50 ms',
    measured: `shown after ${median(times).toFixed(0)} ms by the clock (median of ${times.length}; the longest ${longest.toFixed(0)}); ${say(tasks)}`,
    isMet: median(times) <= 100 && tasks.over === 0,
  };
}

declare global {
  /** Resolves when results have changed and are painted, with the time since the key came, in ms. In the page only. */
  function resultChange(): Promise<number>;
  /** Resolves when nothing has changed for a second. In the page only. */
  function still(): Promise<void>;
}

/** Runs in the page, before all else. */
function watchResults(): void {
  const changes = { childList: true, subtree: true, characterData: true };
  globalThis.resultChange = () =>
    new Promise((resolve) => {
      let typed = 0;
      addEventListener('input', () => (typed = performance.now()), { capture: true, once: true });
      const seen = (records: readonly MutationRecord[], observer: MutationObserver): void => {
        const isOfResults = ({ target }: MutationRecord): boolean => {
          const element = target instanceof Element ? target : target.parentElement;
          return element?.closest('[aria-live]') === null;
        };
        if (typed === 0 || !records.some(isOfResults)) return;
        observer.disconnect();
        requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - typed)));
      };
      new MutationObserver(seen).observe(document.querySelector('main') ?? document.body, changes);
    });
  globalThis.still = () =>
    new Promise((resolve) => {
      const end = (): void => {
        observer.disconnect();
        resolve();
      };
      let timer = setTimeout(end, 1000);
      const observer = new MutationObserver(() => {
        clearTimeout(timer);
        timer = setTimeout(end, 1000);
      });
      observer.observe(document.body, changes);
    });
}
