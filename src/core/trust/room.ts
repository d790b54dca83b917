/** Bytes below which room is said to run low: some copies of a large library. */
const LOW = 50 * 1024 * 1024;
/** Milliseconds for which it is not said again: a day. */
const PATIENCE = 24 * 60 * 60 * 1000;

/** What a browser says of the room that a site has, in bytes. */
export interface Estimate {
  readonly usage?: number;
  readonly quota?: number;
}

/**
 * Bytes left, where that is little; undefined where it is not, or nobody tells. Chromium names what is used and 10 GiB
 * more, whatever the disk has: there only a copy that found no room tells.
 */
export function lowRoom({ usage, quota }: Estimate): number | undefined {
  if (usage === undefined || quota === undefined) return undefined;
  const left = Math.max(0, quota - usage);
  return left < LOW ? left : undefined;
}

/** Whether it is time to say so, as it was last said at a moment that may be in a clock's future. */
export function isToSay(saidAt: string | undefined, now: number): boolean {
  const since = now - Date.parse(saidAt ?? '');
  return !(since >= 0 && since < PATIENCE);
}
