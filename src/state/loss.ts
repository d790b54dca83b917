import { listCopies } from '../storage/copies.ts';
import { type Counts, countAll, countIntoLedger, takenOut } from '../storage/count-marks.ts';
import { readLedger } from '../storage/ledger.ts';
import { type AnnotationsById, shown } from '../storage/watch-annotations.ts';
import { type Trouble, useSession } from './session-store.ts';

/**
 * What the database has lost without a word, as this device remembers it: Chromium replaces a damaged database by an
 * empty one, and goes on with half of a torn log, both without an error. Undefined where nothing is missing.
 */
export async function findLoss(): Promise<Extract<Trouble, 'emptied' | 'fewer'> | undefined> {
  // Counted first: what another tab deletes it takes from the ledger before.
  const { marks, texts } = await countAll();
  const isEmpty = marks === 0 && texts === 0;
  const ledger = readLedger();
  if (ledger) {
    const isWhole = marks + takenOut() >= ledger.marks && texts >= (ledger.texts ?? 0);
    return isWhole ? undefined : isEmpty ? 'emptied' : 'fewer';
  }
  // The memory itself is gone, or there was none: a copy may still know better.
  return isEmpty && (await listCopies())?.length ? 'emptied' : undefined;
}

/** What is here now is what there should be: the reader has restored what was lost, or goes on without it. */
export async function acceptLoss(): Promise<void> {
  await countIntoLedger(({ marks, texts }) => ({ marks, texts }));
  useSession.setState({ trouble: undefined });
}

/** What there was, as far as that is remembered, and what there is. */
export interface LossSeen {
  readonly had: Counts;
  readonly has: Counts;
}

export async function lossSeen(): Promise<LossSeen> {
  const copies = (await listCopies().catch(() => undefined)) ?? [];
  const copied = Math.max(0, ...copies.map(({ marks }) => marks));
  const { marks = copied, texts = 0 } = readLedger() ?? {};
  return { had: { marks, texts }, has: await countAll() };
}

let held: AnnotationsById = new Map();

/** Keeps hold of the marks on the screen as the database goes: opened again, an empty one may take their place there. */
export function holdShown(): void {
  if (shown.rows.size > 0) held = shown.rows;
}

/** The marks that this page still has in memory. */
export const heldMarks = (): AnnotationsById => (held.size > 0 ? held : shown.rows);
