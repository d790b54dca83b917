/** In localStorage: what was said on one device was not on another. */
const KEYS = { backup: 'quandian.backup-offered', room: 'quandian.room-said' } as const;

/** What a reader is reminded of: a backup that is due, room that runs low. */
export type Reminder = keyof typeof KEYS;

/** When the reader was last reminded of it; ISO 8601, UTC. */
export function remindedAt(of: Reminder): string | undefined {
  try {
    return localStorage.getItem(KEYS[of]) ?? undefined;
  } catch {
    return undefined;
  }
}

export function keepReminded(of: Reminder, at: string): void {
  try {
    localStorage.setItem(KEYS[of], at);
  } catch {
    // Full or blocked: it may be said once more.
  }
}
