import type { BrowserContext, CDPSession, Page } from '@playwright/test';
import type { PaintedMark } from '../../src/core/annotation/painted-mark.ts';

/** What opening a page took, and what it left. Milliseconds of the main thread's own work, not of the clock. */
export interface Opening {
  readonly cpu: number;
  /** Milliseconds by the clock, from navigation to the second frame. */
  readonly wall: number;
}

/** A page that is measured: each opens in the same process as a blank one of its origin, opened before. */
export class Probe {
  readonly page: Page;
  private readonly session: CDPSession;

  private constructor(page: Page, session: CDPSession) {
    this.page = page;
    this.session = session;
  }

  static async in(context: BrowserContext, origin: string): Promise<Probe> {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send('Performance.enable');
    await page.goto(`${origin}/blank.html`);
    return new Probe(page, session);
  }

  /**
   * Opens a page up to the second frame with its marks, or with `&running` an article in a page that has its scripts;
   * undefined where that takes longer than `limit` ms.
   */
  async open(address: string, limit: number): Promise<Opening | undefined> {
    const isRunning = address.includes('&running');
    if (isRunning) await this.goto(address, limit);
    const before = await this.cpu();
    const started = performance.now();
    try {
      if (!isRunning) await this.goto(address, limit);
      await within(
        this.page.evaluate(() => bench.open?.() ?? bench.opened),
        limit,
      );
    } catch (error) {
      if (error instanceof Error && /[Tt]imeout/.test(error.message)) return undefined;
      throw error;
    }
    const wall = performance.now() - started;
    return { cpu: (await this.cpu()) - before, wall };
  }

  private async goto(address: string, timeout: number): Promise<void> {
    await this.page.goto(address, { waitUntil: 'commit', timeout });
    await this.page.waitForFunction(() => 'bench' in globalThis, undefined, { timeout, polling: 20 });
  }

  /** Milliseconds that one more mark takes of the main thread, to the second frame after. */
  async addMark(mark: PaintedMark): Promise<number> {
    const before = await this.cpu();
    await this.page.evaluate(
      (added) =>
        new Promise<void>((resolve) => {
          bench.addMark?.(added);
          requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
        }),
      mark,
    );
    return (await this.cpu()) - before;
  }

  /** Milliseconds of a processor that the main thread has used so far: waiting for one is not counted. */
  async cpu(): Promise<number> {
    return (await this.metric('ThreadTime')) * 1000;
  }

  /** Bytes of the script's heap after a collection. */
  async heap(): Promise<number> {
    await this.session.send('HeapProfiler.collectGarbage');
    return this.metric('JSHeapUsedSize');
  }

  private async metric(name: string): Promise<number> {
    const { metrics } = await this.session.send('Performance.getMetrics');
    return metrics.find((metric) => metric.name === name)?.value ?? 0;
  }

  async close(): Promise<void> {
    await this.page.close();
  }
}

const within = <T>(work: Promise<T>, limit: number): Promise<T> =>
  Promise.race([
    work,
    new Promise<T>((_, reject) => {
      setTimeout(() => reject(new Error('Timeout')), limit).unref();
    }),
  ]);

/** The middle one, or the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}
