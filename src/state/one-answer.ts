/** How a worker is begun; another in tests. */
export type OpenWorker = () => Pick<Worker, 'postMessage' | 'addEventListener' | 'terminate'>;

/** The worker could not start, or died before it answered. */
export class WorkerDied extends Error {}

/**
 * Asks a worker of its own one thing, and ends it with its answer. Rejects with {@link WorkerDied}, with what `open`
 * throws, or with the signal's reason.
 */
export function oneAnswer<Answer>(open: OpenWorker, message: unknown, signal?: AbortSignal): Promise<Answer> {
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted();
    const worker = open();
    const end = (settle: () => void): void => {
      worker.terminate();
      settle();
    };
    signal?.addEventListener('abort', () => end(() => reject(signal.reason)));
    worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => end(() => resolve(data)));
    worker.addEventListener('error', (event) => {
      event.preventDefault(); // said to the reader, or done here instead: not to the console
      end(() => reject(new WorkerDied()));
    });
    worker.postMessage(message);
  });
}
