const MIRROR = 'quandian.settings';

/** A copy of the settings that can be read before the first paint, which IndexedDB cannot. */
export function mirrorSettings(values: unknown): void {
  try {
    localStorage.setItem(MIRROR, JSON.stringify(values));
  } catch {
    // Only the first frame's colours depend on it.
  }
}

/** The mirrored settings as parsed JSON of unknown shape; undefined where there are none. */
export function readMirror(): unknown {
  try {
    return JSON.parse(localStorage.getItem(MIRROR) ?? 'null') ?? undefined;
  } catch {
    return undefined;
  }
}
