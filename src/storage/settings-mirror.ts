const MIRROR = 'quandian.settings';
/** The ids of the mended articles: those are not shown as they are bundled, not even for a moment. */
export const MENDED = 'quandian.mended';

/** A copy of the settings that can be read before the first paint, which IndexedDB cannot. */
export function mirrorSettings(values: unknown, key = MIRROR): void {
  try {
    localStorage.setItem(key, JSON.stringify(values));
  } catch {
    // Only the first frame's colours depend on it.
  }
}

/** The mirrored settings as parsed JSON of unknown shape; undefined where there are none. */
export function readMirror(key = MIRROR): unknown {
  try {
    return JSON.parse(localStorage.getItem(key) ?? 'null') ?? undefined;
  } catch {
    return undefined;
  }
}
