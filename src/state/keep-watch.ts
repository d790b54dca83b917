import { trashedAnnotations } from '../storage/annotations.ts';
import { countDeletions, countIntoLedger, onTextsChanged } from '../storage/count-marks.ts';
import { type DatabaseEvent, database, onDatabaseEvent } from '../storage/database.ts';
import { noteInLedger, readLedger } from '../storage/ledger.ts';
import { leftMarks } from '../storage/left-marks.ts';
import { onAnnotationsChanged } from '../storage/watch-annotations.ts';
import { attempt, sayFault } from './attempt.ts';
import { now } from './commit.ts';
import { copyBeforeLeaving, copySoon, doubtDatabase, stopCopying } from './keep-copies.ts';
import { acceptLoss, findLoss, holdShown } from './loss.ts';
import { showTrouble, useSession } from './session-store.ts';

/** Held by the one tab that counts what all of them write, and copies it. */
const LOCK = 'quandian.watch';
/** Milliseconds after a write until it is counted; what is written meanwhile is counted with it. */
const DELAY = 300;

/**
 * What is done once the page stands. What is stored is compared with what this device remembers, and if nothing has
 * gone, marks that a closed tab left empty go, and old trash. From then on each change is counted outside the database
 * and copied now and then.
 */
export async function keepWatch(): Promise<void> {
  try {
    const loss = await findLoss();
    if (loss) showTrouble(loss);
    countDeletions();
    if (!loss) {
      await acceptLoss();
      await attempt(tidy);
    }
  } catch (error) {
    return sayFault(error); // the database stays shut: there is nothing to watch
  }
  onDatabaseEvent(onEvent);
  void lead();
  addEventListener('pageshow', ({ persisted }) => persisted && void lead());
}

/** Takes away what no one misses: marks left without a word, and trash of 30 days. */
async function tidy(): Promise<void> {
  if (leftMarks().length > 0) {
    const { dropLeftMarks } = await import('./left-notes.ts');
    await dropLeftMarks();
  }
  const trash = await trashedAnnotations();
  if (trash.length === 0) return;
  const { sweepTrash } = await import('./sweep-trash.ts');
  await sweepTrash(trash);
}

/** How often, and after how many milliseconds each, a closed database is opened until it stays open. */
const LOOKS = 8;
const LOOK_DELAY = 500;

let isLooking = false;
/** Whether the database was closed for good: another tab has replaced or removed it. */
let isOver = false;

function onEvent(event: DatabaseEvent): void {
  if (!isLooking) holdShown();
  if (event === 'superseded' || event === 'removed') isOver = true;
  else if (event === 'closed' && !isOver && !isLooking) void lookAgain();
}

/**
 * The browser has closed the database: whether it took what was in it is seen by looking. While it still clears the
 * files, Chromium breaks off each opening, and Dexie does not try again by itself.
 */
async function lookAgain(): Promise<void> {
  isLooking = true;
  let isSeen = false;
  for (let looks = LOOKS; looks > 0 && !isSeen && !isOver; looks--) {
    await new Promise((resolve) => setTimeout(resolve, looks < LOOKS ? LOOK_DELAY : 0));
    isSeen = await seeLoss();
  }
  isLooking = false;
  if (!isSeen && !isOver) showTrouble('unopened');
}

/** Gives whether the database could be looked into. */
async function seeLoss(): Promise<boolean> {
  try {
    await database.open();
    if (await findLoss()) showTrouble('removed');
    return true;
  } catch {
    return false;
  }
}

/** Counts, in one tab after the other: a tab that is kept for going back to it must not hold the lock. */
function lead(): Promise<void> {
  const untilHidden = (): Promise<void> =>
    new Promise((resolve) => {
      const stop = follow();
      addEventListener('pagehide', () => resolve(stop()), { once: true });
    });
  const locks: LockManager | undefined = navigator.locks;
  return locks ? locks.request(LOCK, untilHidden) : untilHidden();
}

function follow(): () => void {
  let written = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const flush = async (): Promise<void> => {
    timer = undefined;
    const changes = written;
    written = 0;
    await count(changes).catch(() => undefined); // whoever wrote has been told
  };
  const onWritten = (count: number): void => {
    written += count;
    timer ??= setTimeout(flush, DELAY);
  };
  const stop = onAnnotationsChanged((ids) => onWritten(ids === 'all' ? 1 : new Set(ids).size));
  const stopTexts = onTextsChanged(onWritten);
  const onHidden = (): void => {
    if (document.visibilityState === 'hidden') copyBeforeLeaving();
  };
  document.addEventListener('visibilitychange', onHidden);
  copySoon();
  const stopHearing = useSession.subscribe(({ notice }, before) => {
    if (notice?.tone === 'failed' && notice !== before.notice) doubtDatabase();
  });
  return () => {
    stop();
    stopTexts();
    stopHearing();
    clearTimeout(timer);
    // Of the two stores only this one is sure to be written as a page leaves.
    if (written > 0) noteInLedger(({ changes }) => ({ changes: changes + written }));
    stopCopying();
    document.removeEventListener('visibilitychange', onHidden);
  };
}

/**
 * Remembers how much there is now, and what has changed. Fewer than before are never taken for granted here: what is
 * deleted has been subtracted already, and what else is missing is a loss.
 */
async function count(changes: number): Promise<void> {
  await countIntoLedger((counted, { marks, texts = 0, changes: before }) => ({
    marks: Math.max(marks, counted.marks),
    texts: Math.max(texts, counted.texts),
    changes: before + changes,
    at: now(),
  }));
  copySoon();
  await askToKeep();
}

/** Asks the browser once, when there is something to keep. */
async function askToKeep(): Promise<void> {
  const storage: Partial<StorageManager> | undefined = navigator.storage;
  if (readLedger()?.isAsked || !storage?.persist) return;
  noteInLedger(() => ({ isAsked: true }));
  if (!(await storage.persisted?.())) await storage.persist();
}
