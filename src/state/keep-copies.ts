import { noteInLedger, readLedger } from '../storage/ledger.ts';
import { copyInWorker } from './copy-in-worker.ts';

/** Milliseconds from a change to the copy that holds it, where the last copy is older than `APART`. */
const QUIET = 10_000;
/** Milliseconds between copies; as the page goes out of sight, `LEAST`. */
const APART = 300_000;
const LEAST = 30_000;
/** Milliseconds from a change to its copy, once a write has failed: Chromium may drop the whole database after a full disk. */
const DOUBTFUL = 1000;
/** Of all time, copying takes at most this part. */
const SHARE = 0.01;

let timer: ReturnType<typeof setTimeout> | undefined;
let isCopying = false;
let isDoubtful = false;
/** Milliseconds that the last copy took. */
let cost = 0;

/** Milliseconds since the last copy; a clock that was put back says nothing. */
function age(): number {
  const since = Date.now() - Date.parse(readLedger()?.copy?.at ?? '');
  return since >= 0 ? since : Number.POSITIVE_INFINITY;
}

const isDue = (): boolean => {
  const ledger = readLedger();
  return (
    ledger !== undefined && ledger.marks + (ledger.texts ?? 0) > 0 && ledger.copy?.changes !== ledger.changes
  );
};

/** Sees to it that what is there now is copied, soon or after the due time. */
export function copySoon(): void {
  if (timer !== undefined || isCopying || !isDue()) return;
  const wait = isDoubtful ? DOUBTFUL : Math.max(QUIET, APART - age(), cost / SHARE);
  timer = setTimeout(() => void copyNow(), wait);
}

/** A write has failed: what is stored next is copied at once. */
export function doubtDatabase(): void {
  isDoubtful = true;
  stopCopying();
}

/** As the page goes out of sight, it may be for good: what is due is copied at once. */
export function copyBeforeLeaving(): void {
  if (timer !== undefined && !isCopying && age() >= LEAST) void copyNow();
}

export function stopCopying(): void {
  clearTimeout(timer);
  timer = undefined;
}

async function copyNow(): Promise<void> {
  stopCopying();
  isCopying = true;
  const begun = performance.now();
  const { changes, marks, texts = 0 } = readLedger() ?? { changes: 0, marks: 0 };
  const made = await copyInWorker({ marks, texts });
  cost = performance.now() - begun;
  isCopying = false;
  if (made.outcome === 'made') isDoubtful = false;
  if (made.outcome === 'made') noteInLedger(() => ({ copy: { at: made.at, changes }, copyFault: undefined }));
  else if (made.outcome === 'failed') noteInLedger(() => ({ copyFault: made.fault }));
  // What cannot be copied is tried again with the next change.
  if (made.outcome === 'made') copySoon();
}
