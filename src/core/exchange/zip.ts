import { strToU8, zipSync } from 'fflate';
import type { ExportFile } from './format.ts';

/**
 * The files of an export as one zip, names in UTF-8. `at` is the time each bears, as clocks show it where it is
 * unpacked: a zip knows no zone, and no year before 1980.
 */
export function zipOf(files: readonly ExportFile[], at: Date): Uint8Array<ArrayBuffer> {
  // As from Unix: one that is said to be from DOS has its names read in an old code page by some programs.
  const entries = files.map(({ name, text }) => [name, strToU8(text)] as const);
  return zipSync(Object.fromEntries(entries), {
    mtime: at,
    level: 6,
    os: 3,
    attrs: 0o644 << 16,
  });
}
