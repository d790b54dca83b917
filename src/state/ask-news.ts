import { type Changes, newsOf } from '../core/release/changes.ts';

export type { Changes };

/** Asks a worker for the changes of its build, which come by the port that goes with it. */
export const TELL_CHANGES = 'TELL_CHANGES';

/** Milliseconds that a worker has to answer: one of a build from before it could, never does. */
const PATIENCE = 5000;

/** What the build that waits brings, as far as it and the one that runs can say; undefined where one of them cannot. */
export async function askNews(): Promise<Changes | undefined> {
  if (!('serviceWorker' in navigator)) return undefined;
  const { waiting, active } = (await navigator.serviceWorker.getRegistration()) ?? {};
  if (!waiting || !active) return undefined;
  const [newer, older] = await Promise.all([askChanges(waiting), askChanges(active)]);
  return newer && older && newsOf(newer, older);
}

function askChanges(worker: ServiceWorker): Promise<Changes | undefined> {
  const { port1, port2 } = new MessageChannel();
  return new Promise<Changes | undefined>((resolve) => {
    port1.onmessage = ({ data }) => resolve(data);
    setTimeout(resolve, PATIENCE);
    worker.postMessage({ type: TELL_CHANGES }, [port2]);
  }).finally(() => port1.close());
}
