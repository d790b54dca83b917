/** Milliseconds of work between two rests: with the one step that runs over, well under a frame. */
const SLICE = 8;

/** Lets the browser do what waits: input and frames come first. */
export const nextTask = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });

/** Measures out long work, so that it does not hold up the page, and ends it once nobody waits for it. */
export class Slices {
  private readonly signal: AbortSignal;
  private readonly pause: () => Promise<void>;
  private until = performance.now() + SLICE;

  constructor(signal: AbortSignal, pause: () => Promise<void> = nextTask) {
    this.signal = signal;
    this.pause = pause;
  }

  /** Rests if the slice is used up. @throws the signal's reason, once aborted. */
  async rest(): Promise<void> {
    if (performance.now() < this.until) return;
    await this.pause();
    this.signal.throwIfAborted();
    this.until = performance.now() + SLICE;
  }

  /** Calls `step` for each number from 0 to below `count`, resting in between. @throws as {@link rest} does. */
  async each(count: number, step: (n: number) => void): Promise<void> {
    for (let n = 0; n < count; n++) {
      // Asking for the time costs more than most steps.
      if (n % 128 === 127) await this.rest();
      step(n);
    }
  }
}
