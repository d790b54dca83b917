import { type StorageFault, storageFault } from '../storage/errors.ts';
import { notify, type Say, showTrouble } from './session-store.ts';

const SAY: Record<StorageFault, Say> = {
  full: (m) => m.errors.storageFull,
  blocked: (m) => m.errors.storageBlocked,
  newer: (m) => m.errors.notSaved,
  unopened: (m) => m.errors.notSaved,
  'other-tab': (m) => m.errors.otherTab,
  unknown: (m) => m.errors.notSaved,
};

const said = new Set<StorageFault>();

/**
 * Says that something could not be read; each fault once, since every query of a screen meets the same. A database that
 * stays shut is explained on the whole.
 */
export function sayFault(error: unknown): void {
  const fault = storageFault(error);
  if (said.has(fault)) return;
  said.add(fault);
  if (fault === 'newer' || fault === 'unopened') showTrouble(fault);
  else notify(SAY[fault], 'failed');
}

/**
 * Runs a write. What fails is said, with a way to try again, and `undefined` comes back; the caller keeps on the
 * screen whatever was not stored.
 */
export async function attempt<T>(write: () => Promise<T>): Promise<T | undefined> {
  try {
    return await write();
  } catch (error) {
    notify(SAY[storageFault(error)], 'failed', {
      say: (m) => m.common.retry,
      run: () => void attempt(write),
    });
    return undefined;
  }
}
