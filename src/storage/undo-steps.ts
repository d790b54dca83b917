/** Raised whenever the shape of a step changes: what an older build left is then not read. */
const KEY = 'quandian.undo.1';
/** UTF-16 units: a tab's storage holds 5 million, and other things with it. */
const MOST = 1_000_000;

/** Keeps what a tab can undo for when it is loaded again; in the tab's own storage, which ends with the tab. */
export function leaveSteps(steps: unknown): void {
  try {
    const json = JSON.stringify(steps);
    if (json.length <= MOST) sessionStorage.setItem(KEY, json);
    else sessionStorage.removeItem(KEY);
  } catch {
    // Full or blocked: the marks are safe; only the way back to their earlier states is lost.
  }
}

/** What this tab left when it was last unloaded, as it was given; undefined if nothing. */
export function leftSteps(): unknown {
  try {
    return JSON.parse(sessionStorage.getItem(KEY) ?? 'null') ?? undefined;
  } catch {
    return undefined;
  }
}
