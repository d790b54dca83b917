import type { Browser, Page } from '@playwright/test';
import type { Bar } from '../bars.ts';
import { median } from '../paint/measure.ts';

/** The tasks of the main thread in some stretch of time, in ms. */
export interface Tasks {
  /** By what they took of a processor: waiting for one, on a machine that others share, is not counted. */
  readonly longest: number;
  /** How many took more than 50 ms of it. */
  readonly over: number;
  readonly longestByClock: number;
  /** All of them together, of a processor. */
  readonly total: number;
}

interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds by the clock, and of a processor. */
  readonly dur?: number;
  readonly tdur?: number;
  readonly args: { readonly name?: string };
}

/** Runs something in a page, and gives what tasks its main thread had meanwhile. */
export async function tasksOf(browser: Browser, page: Page, work: () => Promise<void>): Promise<Tasks> {
  await browser.startTracing(page, { categories: ['disabled-by-default-devtools.timeline'] });
  await work();
  const { traceEvents }: { readonly traceEvents: readonly TraceEvent[] } = JSON.parse(
    String(await browser.stopTracing()),
  );
  const mains = traceEvents
    .filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain')
    .map(({ pid, tid }) => `${pid} ${tid}`);
  const tasks = traceEvents.filter(
    ({ name, pid, tid }) => name === 'RunTask' && mains.includes(`${pid} ${tid}`),
  );
  const times = tasks.map(({ tdur = 0 }) => tdur / 1000);
  return {
    longest: Math.max(0, ...times),
    over: times.filter((time) => time > 50).length,
    total: times.reduce((sum, time) => sum + time, 0),
    longestByClock: Math.max(0, ...tasks.map(({ dur = 0 }) => dur / 1000)),
  };
}

declare global {
  /** When the first mark was painted, in ms since the navigation. In the page only. */
  var firstMark: Promise<number>;
  /** Resolves when the list has changed and is painted, with the time since it was called, in ms. In the page only. */
  function listChange(): Promise<number>;
}

/** Runs in the page, before all else. */
export function watchList(): void {
  globalThis.firstMark = new Promise((resolve) => {
    const observer = new MutationObserver(() => {
      if (!document.querySelector('main li[data-row]')) return;
      observer.disconnect();
      requestAnimationFrame(() => setTimeout(() => resolve(performance.now())));
    });
    observer.observe(document, { childList: true, subtree: true });
  });
  globalThis.listChange = () => {
    const start = performance.now();
    return new Promise((resolve) => {
      const painted = (_: unknown, observer: MutationObserver): void => {
        observer.disconnect();
        requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - start)));
      };
      const changes = { childList: true, subtree: true, characterData: true };
      new MutationObserver(painted).observe(document.querySelector('main') ?? document.body, changes);
    });
  };
}

/** Does something to the list; gives how long it took until that was seen, in ms by the clock. */
async function act(page: Page, does: () => Promise<unknown>): Promise<number> {
  const change = page.evaluate(() => listChange());
  await does();
  const took = await change;
  // Rows that came onto the page are measured, and may be put right in a frame more.
  await page.evaluate(
    () => new Promise<void>((resolve) => requestIdleCallback(() => setTimeout(resolve, 100))),
  );
  return took;
}

/** Tasks over 50 ms, and the longest, in ms. */
export const say = ({ over, longest, longestByClock }: Tasks): string =>
  `${over} tasks over 50 ms, the longest ${longest.toFixed(0)} ms (clock ${longestByClock.toFixed(0)})`;

export type Acts = readonly (() => Promise<unknown>)[];

/** What the main thread does while a list is changed again and again. */
export async function measureActs(browser: Browser, page: Page, name: string, acts: Acts): Promise<Bar> {
  const times: number[] = [];
  const tasks = await tasksOf(browser, page, async () => {
    for (const [n, does] of acts.entries()) times.push(await within(act(page, does), `${name}, ${n + 1}`));
  });
  return {
    name: `${name}: no task over 50 ms`,
    measured: `${say(tasks)}; ${acts.length} times, shown after ${median(times).toFixed(0)} ms by the clock (median)`,
    isMet: tasks.over === 0,
  };
}

/** Rejects where a list does not answer: what is measured has then failed, and is not waited for. */
function within<Result>(work: Promise<Result>, name: string): Promise<Result> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(
      () => reject(new Error(`The list has not changed within 60 s: ${name}`)),
      60_000,
    );
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
