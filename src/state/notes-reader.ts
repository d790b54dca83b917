import type { ImportedNote } from '../core/exchange/imported-note.ts';
import { type ReadNotes, readNotes } from './read-notes.ts';

/** The notes come some at a time, and at the end the rest of what was read. */
export type FromReader =
  | { readonly kind: 'notes'; readonly notes: readonly ImportedNote[] }
  | { readonly kind: 'end'; readonly read: ReadNotes };

/** Up to so many bytes a file is read here: in some 20 ms, where a worker takes as long to start. */
const AT_ONCE = 100_000;

export type StartReader = () => Pick<Worker, 'addEventListener' | 'postMessage' | 'terminate'>;

const startWorker: StartReader = () =>
  new Worker(new URL('./read-worker.ts', import.meta.url), { type: 'module' });

/**
 * Reads a file of notes; a large one in a worker, so that the page answers meanwhile, or here where there is none.
 * @throws the signal's reason, once aborted.
 */
export async function readFileOfNotes(
  bytes: Uint8Array,
  signal: AbortSignal,
  start: StartReader = startWorker,
): Promise<ReadNotes> {
  const read = bytes.length > AT_ONCE ? await readElsewhere(bytes, signal, start) : undefined;
  signal.throwIfAborted();
  return read ?? readNotes(bytes);
}

/** Undefined where no worker could, or once nobody waits for it. */
function readElsewhere(
  bytes: Uint8Array,
  signal: AbortSignal,
  start: StartReader,
): Promise<ReadNotes | undefined> {
  return new Promise((resolve) => {
    try {
      const worker = start();
      const notes: ImportedNote[] = [];
      const end = (read: ReadNotes | undefined): void => {
        worker.terminate();
        resolve(read);
      };
      worker.addEventListener('message', ({ data }: MessageEvent<FromReader>) => {
        if (data.kind === 'notes') for (const note of data.notes) notes.push(note);
        else end(data.read.ok ? { ...data.read, decoded: { ...data.read.decoded, notes } } : data.read);
      });
      worker.addEventListener('messageerror', () => end(undefined));
      worker.addEventListener('error', (event) => {
        event.preventDefault();
        end(undefined);
      });
      signal.addEventListener('abort', () => end(undefined));
      worker.postMessage(bytes);
    } catch {
      resolve(undefined);
    }
  });
}
