import type { Browser } from '@playwright/test';
import type { AnnotationId } from '../../src/core/annotation/annotation.ts';
import type { PaintedMark } from '../../src/core/annotation/painted-mark.ts';
import { type Tasks, tasksOf } from '../hub/measure.ts';
import type { Size } from './article.ts';
import type { Script } from './build-pages.ts';
import { median, Probe } from './measure.ts';
import { addressOf, LIMIT, withContext } from './openings.ts';

const opened = <T>(
  browser: Browser,
  origin: string,
  script: Script,
  setting: { size: Size; marks: number },
  work: (probe: Probe) => Promise<T>,
): Promise<T> =>
  withContext(browser, async (context) => {
    const probe = await Probe.in(context, origin);
    const opening = await probe.open(addressOf(origin, script, setting), LIMIT);
    if (!opening) throw new Error(`${script} did not open ${setting.size} within ${LIMIT} ms`);
    return work(probe);
  });

/** Marks at the head of the text, where the reader is, one after another. */
const added = (n: number): PaintedMark => ({
  id: `added-${n}` as AnnotationId,
  start: 40 + 12 * n,
  end: 48 + 12 * n,
  style: { color: 'green', line: 'fill' },
});

/** Milliseconds of the main thread that one more mark takes in L, the median of 15, by how many there are. */
export const measureAdding = (
  browser: Browser,
  origin: string,
  script: Script,
  marks: number,
): Promise<number> =>
  opened(browser, origin, script, { size: 'L', marks }, async (probe) => {
    await probe.page.evaluate(() => bench.complete?.());
    const taken: number[] = [];
    for (let n = 0; n < 15; n++) taken.push(await probe.addMark(added(n)));
    return median(taken);
  });

/** µs a point in L with 10,000 marks, and points at which another set of marks was found than there is. */
export const measureHits = (browser: Browser, origin: string) =>
  opened(browser, origin, 'engine', { size: 'L', marks: 10_000 }, async ({ page }) => {
    const result = await page.evaluate(() => bench.hitTest?.(2000));
    if (!result) throw new Error('The engine’s page has no hit test');
    return result;
  });

/** Elements of the whole page in L with 10,000 marks, all of its text set; script's heap over that without marks. */
export async function measureWeight(browser: Browser, origin: string) {
  const count = (script: Script) =>
    opened(browser, origin, script, { size: 'L', marks: 10_000 }, async ({ page }) => {
      await page.evaluate(() => bench.complete?.());
      return page.evaluate(() => document.querySelectorAll('body *').length);
    });
  const heap = (marks: number) =>
    opened(browser, origin, 'engine', { size: 'L', marks }, (probe) => probe.heap());
  const more: number[] = [];
  // What is left over of compiling comes and goes by 40 KB.
  for (let time = 0; time < 3; time++) more.push((await heap(10_000)) - (await heap(10)));
  return { elements: await count('reader'), plainElements: await count('plain'), heap: median(more) };
}

export interface Scrolling {
  /** What the main thread did: making a frame is a task of it. */
  readonly tasks: Tasks;
  /** How long the longest frame was by the clock, in ms, and how many took more than 50; 0 where none did. */
  readonly longest: number;
  readonly long: number;
}

/** L with 10,000 marks from top to bottom, three quarters of a screen a frame. */
export const measureScrolling = (browser: Browser, origin: string, script: Script): Promise<Scrolling> =>
  opened(browser, origin, script, { size: 'L', marks: 10_000 }, async ({ page }) => {
    await page.evaluate(() => bench.complete?.());
    let frames: readonly number[] = [];
    const tasks = await tasksOf(browser, page, async () => {
      frames = await page.evaluate(scrollThrough);
    });
    const long = frames.filter((duration) => duration > 50);
    return { tasks, long: long.length, longest: Math.max(0, ...long) };
  });

/** Runs in the page; gives the frames that took long by the clock, in ms. */
async function scrollThrough(): Promise<number[]> {
  const durations: number[] = [];
  const observer = new PerformanceObserver((list) => {
    durations.push(...list.getEntries().map(({ duration }) => duration));
  });
  observer.observe({ type: 'long-animation-frame' });
  const step = innerHeight * 0.75;
  for (let last = -1; scrollY > last; ) {
    last = scrollY;
    scrollBy({ top: step, behavior: 'instant' });
    await new Promise(requestAnimationFrame);
  }
  await new Promise((resolve) => setTimeout(resolve, 200));
  return durations;
}
