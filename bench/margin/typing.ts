import type { CDPSession, Page } from '@playwright/test';

/** What a key cost, in ms, medians: work of the main thread, and the time from the key to the end of its frame. */
export interface Typing {
  readonly task: number;
  readonly frame: number;
  /** The longest frames: 19 of 20 are shorter. */
  readonly late: number;
}

/** Between two keys, in ms: a quick typist's. */
const PAUSE = 60;
const BATCH = 20;

export const median = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? 0;

/** The 95th percentile. */
const lateOf = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length * 0.95)] ?? 0;

/** A page in whose focused field is typed, on a processor that is slowed down. */
export class Typist {
  private readonly page: Page;
  private readonly session: CDPSession;

  private constructor(page: Page, session: CDPSession) {
    this.page = page;
    this.session = session;
  }

  static async at(page: Page, throttle: number): Promise<Typist> {
    const session = await page.context().newCDPSession(page);
    // The clock of a shared machine lies: what the thread itself worked is counted.
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    await session.send('Emulation.setCPUThrottlingRate', { rate: throttle });
    await page.evaluate(followFrames);
    return new Typist(page, session);
  }

  async type(text: string): Promise<Typing> {
    const tasks: number[] = [];
    for (let from = 0; from < text.length; from += BATCH) {
      const batch = text.slice(from, from + BATCH);
      const before = await this.worked();
      for (const key of batch) {
        await this.page.keyboard.press(key === ' ' ? 'Space' : key);
        await this.page.waitForTimeout(PAUSE);
      }
      tasks.push(((await this.worked()) - before) / batch.length);
    }
    const frames = await this.page.evaluate(() =>
      (globalThis as unknown as { frames: number[] }).frames.splice(0),
    );
    return { task: median(tasks), frame: median(frames), late: lateOf(frames) };
  }

  private async worked(): Promise<number> {
    const { metrics } = await this.session.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000;
  }
}

/** Notes from each key pressed how long it was until its frame was made. */
function followFrames(): void {
  const frames: number[] = [];
  Object.assign(globalThis, { frames });
  const { port1, port2 } = new MessageChannel();
  const keys: number[] = [];
  port1.onmessage = () => {
    const key = keys.shift();
    if (key !== undefined) frames.push(performance.now() - key);
  };
  addEventListener(
    'keydown',
    ({ timeStamp }) => {
      keys.push(timeStamp);
      requestAnimationFrame(() => port2.postMessage(undefined));
    },
    { capture: true },
  );
}
