import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

interface Entry {
  readonly url: string;
}

/**
 * Gives each entry of the precache the hash of its file (Subresource Integrity, sha384). Without it a worker takes
 * whatever answers with 200: a host's error page or a cut-off file in place of a chunk made a white screen of an
 * update that had been accepted. With it such an update is not installed, and the old build goes on.
 */
export const withIntegrity =
  (folder: string) =>
  async <E extends Entry>(
    entries: E[],
  ): Promise<{ manifest: (E & { integrity: string })[]; warnings: string[] }> => {
    const manifest = await Promise.all(
      entries.map(async (entry) => ({
        ...entry,
        integrity: integrityOf(await readFile(join(folder, entry.url))),
      })),
    );
    return { manifest, warnings: [] };
  };

/** Subresource Integrity, sha384. */
export const integrityOf = (bytes: Uint8Array): string =>
  `sha384-${createHash('sha384').update(bytes).digest('base64')}`;
