import type { BrowserContext, Page } from '@playwright/test';
import { describeAnchor } from '../src/core/anchor/describe.ts';
import { toAnnotationId, toInstant } from '../src/core/annotation/annotation.ts';
import { type Article, toArticleId } from '../src/core/article/article.ts';
import { parseArticle } from '../src/core/article/parse-article.ts';
import { projectArticle } from '../src/core/text/projection.ts';
import { chanceFrom } from './anchor/chance.ts';
import { inParagraphs, scatter } from './anchor/edits.ts';
import { longText } from './anchor/texts.ts';
import type { Bar } from './bars.ts';
import { inApp, tell } from './browser.ts';

const ID = 'tuopin-diaodu';
const LENGTH = 1_000_000;
const COUNTS = [1000, 10_000] as const;

const EXPLANATION = `\`npm run bench:following\`, after \`npm run build\`. The app itself, in the browser: an article of a million characters, of which
5 % have been changed since it was marked, is opened; the marks are looked for in a worker. Long tasks of the main thread are
those over 50 ms, from the first text on the screen until every mark has its place; beside them the same text without marks.`;

/** What the main thread did while marks were looked for, in ms. */
interface Following {
  readonly waited: number;
  readonly long: readonly number[];
}

/** \`npm run bench:following\`: prints the table and writes it to bench/results.md; fails where a bar is missed. */
export async function run(): Promise<void> {
  const old = longText(chanceFrom(LENGTH), LENGTH);
  const changed = inParagraphs(1, scatter({ substitute: 0.03, insert: 0.01, remove: 0.01 }))(
    old,
    chanceFrom(7),
  );
  await inApp(async (browser, origin) => {
    const bars: Bar[] = [];
    for (const count of [0, ...COUNTS]) {
      const context = await browser.newContext({ locale: 'zh-CN', serviceWorkers: 'block' });
      const { waited, long } = await follow(context, origin, articleOf(old), articleOf(changed.text), count);
      await context.close();
      const longest = Math.max(0, ...long);
      bars.push({
        name: count === 0 ? 'without marks' : `${count} marks: no task over 50 ms while they are looked for`,
        measured: `${long.length} over 50 ms, the longest ${longest.toFixed(0)} ms; all placed after ${(waited / 1000).toFixed(1)} s`,
        isMet: long.length === 0,
      });
    }
    tell('following', 'Following a changed text', EXPLANATION, bars);
  });
}

const articleOf = (text: string): Article =>
  parseArticle({
    id: toArticleId(ID),
    language: 'zh-CN',
    front: { headline: '长文' },
    markdown: text.split('\n').join('\n\n'),
  });

async function follow(
  context: BrowserContext,
  origin: string,
  before: Article,
  after: Article,
  count: number,
): Promise<Following> {
  const page = await context.newPage();
  await page.route(new RegExp(`assets/seeds/${ID}\\..*\\.json$`), (route) => route.fulfill({ json: after }));
  await page.goto(`${origin}#/settings`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  if (count > 0) await storeMarks(page, before, count);
  await page.addInitScript(() => {
    const tasks: { start: number; duration: number }[] = [];
    Object.assign(globalThis, { tasks });
    new PerformanceObserver((list) => {
      for (const { startTime, duration } of list.getEntries()) tasks.push({ start: startTime, duration });
    }).observe({ type: 'longtask', buffered: true });
  });
  await page.goto('about:blank');
  await page.goto(`${origin}#/read/${ID}`);
  await page.locator('article [data-start]').first().waitFor();
  const shown = await page.evaluate(() => performance.now());
  if (count > 0) await page.getByText(/处圈点.*(移动|改动)/).waitFor({ timeout: 120_000 });
  const placed = await page.evaluate(() => performance.now());
  const tasks = await page.evaluate(
    () => (globalThis as unknown as { tasks: { start: number; duration: number }[] }).tasks,
  );
  const long = tasks.filter(({ start }) => start >= shown && start <= placed).map(({ duration }) => duration);
  return { waited: placed - shown, long };
}

/** Puts marks on the old text, and that text, into the app's database. */
async function storeMarks(page: Page, article: Article, count: number): Promise<void> {
  const { text, revision } = projectArticle(article);
  const chance = chanceFrom(count);
  const at = toInstant('2026-11-24T08:00:00.000Z');
  const annotations = Array.from({ length: count }, (_, n) => {
    const start = chance.between(20, text.length - 100);
    return {
      id: toAnnotationId(`00000000-0000-4000-8000-${String(n).padStart(12, '0')}`),
      articleId: toArticleId(ID),
      anchor: describeAnchor(text, { start, end: start + chance.between(5, 80) }),
      style: { color: 'yellow', line: 'fill' },
      note: '',
      tags: [],
      createdAt: at,
      modifiedAt: at,
    };
  });
  await page.evaluate(
    ({ rows, snapshot }) =>
      new Promise<void>((resolve, reject) => {
        const open = indexedDB.open('quandian');
        open.onerror = () => reject(open.error);
        open.onsuccess = () => {
          const writing = open.result.transaction(['annotations', 'snapshots'], 'readwrite');
          writing.objectStore('snapshots').put(snapshot);
          for (const row of rows) writing.objectStore('annotations').put(row);
          writing.oncomplete = () => {
            open.result.close();
            resolve();
          };
        };
      }),
    { rows: annotations, snapshot: { revision, text } },
  );
}
