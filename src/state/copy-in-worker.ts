import type { Counts } from '../storage/count-marks.ts';
import type { CopyOutcome } from './make-copy.ts';
import { oneAnswer } from './one-answer.ts';

const open = () => new Worker(new URL('./copy-worker.ts', import.meta.url), { type: 'module' });

/** Has a copy made, of at least so much of the reader's, off the main thread: to read and encode 100,000 marks takes seconds. */
export const copyInWorker = (atLeast: Counts): Promise<CopyOutcome> =>
  oneAnswer<CopyOutcome>(open, atLeast).catch(() => ({ outcome: 'failed', fault: 'unknown' }));
