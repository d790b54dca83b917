/** In localStorage: what was offered on one device was not on another. */
const KEY = 'quandian.backup-offered';

/** When a backup was last offered; ISO 8601, UTC. */
export function backupOfferedAt(): string | undefined {
  try {
    return localStorage.getItem(KEY) ?? undefined;
  } catch {
    return undefined;
  }
}

export function keepBackupOffered(at: string): void {
  try {
    localStorage.setItem(KEY, at);
  } catch {
    // Full or blocked: one may be offered once more.
  }
}
