export const FAULTS = ['full', 'blocked', 'newer', 'unopened', 'other-tab', 'unknown'] as const;

/**
 * What can go wrong between the app and its database, as far as a reader can act on it. `newer`: a newer version of the
 * app made it; `unopened`: what is on the disk is damaged, or cannot be reached.
 */
export type StorageFault = (typeof FAULTS)[number];

const CLOSED = ['DatabaseClosedError', 'VersionChangeError'];
// The last is Firefox's word where it keeps nothing.
const BLOCKED = ['MissingAPIError', 'SecurityError', 'InvalidStateError'];

/** Names an error from storage. A full disk arrives as AbortError with QuotaExceededError inside. */
export function storageFault(error: unknown): StorageFault {
  const names = namesIn(error, 5);
  const includes = (others: readonly string[]): boolean => names.some((name) => others.includes(name));
  if (includes(['QuotaExceededError'])) return 'full';
  // A database that could not be opened counts as closed, too: what kept it shut is told within.
  if (includes(['VersionError'])) return 'newer';
  if (includes(BLOCKED)) return 'blocked';
  if (includes(['OpenFailedError'])) return 'unopened';
  const closed = names.findIndex((name) => CLOSED.includes(name));
  if (closed < 0) return 'unknown';
  // An upgrade that failed closes it too, and stands within.
  return names.slice(closed).every((name) => CLOSED.includes(name)) ? 'other-tab' : 'unopened';
}

/** The names of an error and of what it holds: its cause, Dexie's `inner`, the `failures` of a bulk write. */
function namesIn(error: unknown, depth: number): string[] {
  if (!(error instanceof Error) || depth === 0) return [];
  const { inner, failures } = error as { inner?: unknown; failures?: unknown };
  const within = [error.cause, inner, ...(Array.isArray(failures) ? failures.slice(0, 3) : [])];
  // Chromium's words where the reader lets this site store nothing; the name says as little as any.
  const name = error.message.includes('denied permission') ? 'SecurityError' : error.name;
  return [name, ...within.flatMap((cause) => namesIn(cause, depth - 1))];
}
