import { leaving } from './annotations.ts';
import { database } from './database.ts';
import { type Ledger, noteInLedger, type Part } from './ledger.ts';

/** How many annotations there are, trash included; counted, none is read. */
export const countAllMarks = (): Promise<number> => database.annotations.count();

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
 * Counts the annotations and notes something of it in the ledger, in a transaction that no deletion, in any tab, can
 * come into: each is subtracted within its own.
 */
export function countIntoLedger(part: (marks: number, ledger: Ledger) => Part): Promise<void> {
  return database.transaction('rw', database.annotations, async () => {
    const marks = await countAllMarks();
    noteInLedger((ledger) => part(marks, ledger));
  });
}
