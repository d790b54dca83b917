import { leaving } from './annotations.ts';
import { database } from './database.ts';
import { type Ledger, noteInLedger, type Part } from './ledger.ts';
import { onRowsChanged } from './watch-annotations.ts';

/** What there is of the reader's. */
export interface Counts {
  /** Annotations, trash included. */
  readonly marks: number;
  /** Articles that were added, those taken out again included, and articles as they were mended. */
  readonly texts: number;
}

/** Counts what there is; none of it is read. */
export async function countAll(): Promise<Counts> {
  const { annotations, articles, mends } = database;
  const [marks, added, mended] = await Promise.all([annotations.count(), articles.count(), mends.count()]);
  return { marks, texts: added + mended };
}

/** Calls back with how many articles, added or mended, a write has touched, in any tab. Gives a way to stop. */
export function onTextsChanged(listener: (count: number) => void): () => void {
  const stops = [database.articles, database.mends].map((table) =>
    onRowsChanged(table, (keys) => listener(keys === 'all' ? 1 : new Set(keys).size)),
  );
  return () => {
    for (const stop of stops) stop();
  };
}

/** How many annotations this tab took out before that was followed. */
export const takenOut = (): number => leaving.count;

/**
 * From now on the ledger counts fewer marks before this tab's deletions are stored: whenever the power goes, it never
 * remembers more than there should be.
 */
export function countDeletions(): void {
  leaving.tell = (count) => {
    if (count > 0) noteInLedger(({ marks }) => ({ marks: Math.max(0, marks - count) }));
  };
}

/**
 * Counts what there is and notes something of it in the ledger, in a transaction that no deletion, in any tab, can
 * come into: each is subtracted within its own.
 */
export function countIntoLedger(part: (counted: Counts, ledger: Ledger) => Part): Promise<void> {
  const { annotations, articles, mends } = database;
  return database.transaction('rw', annotations, articles, mends, async () => {
    const counted = await countAll();
    noteInLedger((ledger) => part(counted, ledger));
  });
}
