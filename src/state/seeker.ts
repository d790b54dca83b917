import { type OpenSeeker, SeekClient } from './seek-client.ts';
import type { FromSeeker, ToSeeker } from './seek-messages.ts';
import { seekService } from './seek-service.ts';

const openWorker: OpenSeeker = (answer, fail) => {
  const worker = new Worker(new URL('./seek-worker.ts', import.meta.url), { type: 'module' });
  worker.addEventListener('message', ({ data }: MessageEvent<FromSeeker>) => answer(data));
  worker.addEventListener('messageerror', fail);
  worker.addEventListener('error', (event) => {
    event.preventDefault();
    worker.terminate();
    fail();
  });
  return { send: (message: ToSeeker) => worker.postMessage(message), close: () => worker.terminate() };
};

/** Safari has no idle callbacks. */
const whenIdle = (): Promise<void> =>
  new Promise((resolve) => {
    if ('requestIdleCallback' in globalThis) requestIdleCallback(() => resolve(), { timeout: 500 });
    else setTimeout(resolve, 16);
  });

const openHere: OpenSeeker = (answer) => ({ send: seekService(answer, whenIdle), close: () => undefined });

/** Finds anchors in a worker; where there is none, here, while nothing else is to be done. */
export const seeker = new SeekClient(openWorker, openHere);
