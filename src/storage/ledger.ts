import { FAULTS, type StorageFault } from './errors.ts';

/** In localStorage, which the browser keeps apart from the database: what one loses, the other may remember. */
const KEY = 'quandian.ledger';

/** When something was done, and after how many changes. */
export interface Done {
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly changes: number;
}

/** What this device remembers of its database, outside it. No backup holds it: it is the device's own. */
export interface Ledger {
  /** Annotations there are, trash included. */
  readonly marks: number;
  /** Articles that the reader added, and articles as they were mended; absent, none. */
  readonly texts?: number;
  /** Changes of annotations and of these articles since this device began to count. */
  readonly changes: number;
  /** When the last change was heard of; ISO 8601, UTC. */
  readonly at?: string;
  /** Whether the browser has been asked to keep the data. */
  readonly isAsked?: boolean;
  /** The last backup that was saved as a file. */
  readonly backup?: Done;
  /** The last copy that the app made by itself. */
  readonly copy?: Done;
  /** Why no copy could be made since. */
  readonly copyFault?: StorageFault;
}

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0;

const isFault = (value: unknown): value is StorageFault => FAULTS.some((fault) => fault === value);

const isDone = (value: unknown): value is Done =>
  typeof value === 'object' &&
  value !== null &&
  'at' in value &&
  typeof value.at === 'string' &&
  'changes' in value &&
  isCount(value.changes);

/** Undefined where there is none, or none that can be read. */
export function readLedger(): Ledger | undefined {
  try {
    const kept: Record<string, unknown> | null = JSON.parse(localStorage.getItem(KEY) ?? 'null');
    if (!kept || !isCount(kept.marks) || !isCount(kept.changes)) return undefined;
    return {
      marks: kept.marks,
      changes: kept.changes,
      ...(isCount(kept.texts) && { texts: kept.texts }),
      ...(typeof kept.at === 'string' && { at: kept.at }),
      ...(kept.isAsked === true && { isAsked: true }),
      ...(isDone(kept.backup) && { backup: kept.backup }),
      ...(isDone(kept.copy) && { copy: kept.copy }),
      ...(isFault(kept.copyFault) && { copyFault: kept.copyFault }),
    };
  } catch {
    return undefined;
  }
}

/** What becomes undefined goes. */
export type Part = { readonly [Key in keyof Ledger]?: Ledger[Key] | undefined };

/**
 * Writes part of it over what stands there. Read and written at once, so that tabs do not undo each other's.
 */
export function noteInLedger(part: (ledger: Ledger) => Part): void {
  const ledger = readLedger() ?? { marks: 0, changes: 0 };
  try {
    localStorage.setItem(KEY, JSON.stringify({ ...ledger, ...part(ledger) }));
    for (const listener of listeners) listener();
  } catch {
    // Full or blocked: a loss is then not noticed by the count; nothing else depends on it.
  }
}

const listeners = new Set<() => void>();

/** Calls back whenever something is noted, in any tab. Gives a way to stop. */
export function onLedgerNoted(listener: () => void): () => void {
  const onStorage = ({ key }: StorageEvent): void => {
    if (key === KEY) listener();
  };
  listeners.add(listener);
  addEventListener('storage', onStorage);
  return () => {
    listeners.delete(listener);
    removeEventListener('storage', onStorage);
  };
}
