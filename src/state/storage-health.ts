import { useEffect, useState } from 'react';
import { lowRoom } from '../core/trust/room.ts';
import type { StorageFault } from '../storage/errors.ts';
import { onLedgerNoted, readLedger } from '../storage/ledger.ts';

/** What the browser says of its storage, and this device remembers; a figure is absent where nobody tells. */
export interface StorageHealth {
  readonly persisted?: boolean;
  /** Bytes of all that the site stores. */
  readonly used?: number;
  /** Bytes that it may still store, where they are few (core/trust/room.ts). */
  readonly left?: number;
  /** When the last backup was saved as a file, and how many changes came after it. */
  readonly backup?: { readonly at: Date; readonly since: number };
  /** Why no automatic copy could be made since the last. */
  readonly copyFault?: StorageFault;
}

async function readStorageHealth(): Promise<StorageHealth> {
  const { backup, changes = 0, copyFault } = readLedger() ?? {};
  const remembered: StorageHealth = {
    ...(backup && { backup: { at: new Date(backup.at), since: Math.max(0, changes - backup.changes) } }),
    ...(copyFault && { copyFault }),
  };
  // WebKitGTK and insecure contexts lack it.
  const storage: StorageManager | undefined = navigator.storage;
  if (!storage) return remembered;
  const persisted = await storage.persisted();
  const estimate = await storage.estimate();
  const left = lowRoom(estimate);
  return {
    ...remembered,
    persisted,
    ...(estimate.usage !== undefined && { used: estimate.usage }),
    ...(left !== undefined && { left }),
  };
}

/** The health of storage, read anew whenever something is noted of it; undefined until first read. */
export function useStorageHealth(): StorageHealth | undefined {
  const [health, setHealth] = useState<StorageHealth>();
  useEffect(() => {
    const read = (): void => void readStorageHealth().then(setHealth);
    read();
    return onLedgerNoted(read);
  }, []);
  return health;
}

/** Asks the browser to keep this site's data; it may ask the reader, or decide by itself. Gives whether it will. */
export const askToPersist = (): Promise<boolean> => navigator.storage.persist();

/** Whether the browser clears a site that is not visited for seven days of use: Safari's, unless it is on the Home Screen. */
export function clearsAfterSevenDays(): boolean {
  const isApple = navigator.vendor.startsWith('Apple') && /Mac|iP(hone|ad|od)/.test(navigator.platform);
  return isApple && !matchMedia('(display-mode: standalone)').matches;
}
