import type { ExportFile } from '../core/exchange/format.ts';
import { type Copy, newestFirst } from '../core/trust/copies.ts';
import { plainJson } from '../core/trust/plain-json.ts';
import { listCopies, readCopy } from '../storage/copies.ts';
import { database } from '../storage/database.ts';
import { rawEntries, readRawRows } from '../storage/raw-rows.ts';
import { attempt } from './attempt.ts';
import { type OpenedBackup, openBackup, restoreBackup } from './backup-commands.ts';
import { now } from './commit.ts';
import { acceptLoss, findLoss, heldMarks } from './loss.ts';
import { recoverDrafts } from './note-commands.ts';
import { showTrouble } from './session-store.ts';

/** The copies that the app has made by itself, the newest first; undefined where this browser can keep none. */
export async function copiesOfAll(): Promise<readonly Copy[] | undefined> {
  const copies = await listCopies().catch(() => []);
  return copies && newestFirst(copies);
}

/** Reads a copy and says what restoring it would do; nothing is changed. Undefined where our own data cannot be read. */
export async function openCopy(copy: Copy): Promise<OpenedBackup | undefined> {
  const bytes = await readCopy(copy).catch(() => undefined);
  return bytes ? openBackup(bytes) : { ok: false, reason: 'encoding' };
}

/** A copy as a file to be saved, as it stands. */
export async function copyAsFile(copy: Copy): Promise<ExportFile | undefined> {
  const bytes = await attempt(() => readCopy(copy));
  return bytes && { name: copy.name, text: new TextDecoder().decode(bytes) };
}

/** Once a copy is restored nothing is missed any more; words that waited for their marks go to them. */
export async function endLoss(): Promise<void> {
  await attempt(async () => {
    await acceptLoss();
    await recoverDrafts();
  });
}

/** How many marks of the article on the screen this page still has in memory. */
export const shownMarks = (): number => heldMarks().size;

/** Stores again what is still on the screen, where the database was taken away; what else is missing is said after that. */
export async function storeShown(): Promise<void> {
  const annotations = [...heldMarks().values()];
  const none = { drafts: [], versions: [], reviews: [], places: [], settings: [], snapshots: [] };
  const texts = { articles: [], articleTexts: [], shelf: [], mends: [], mendDrafts: [] };
  await attempt(async () => {
    await database.open(); // closed for good, lest an empty one is written to unseen
  });
  if (!(await restoreBackup({ ...none, ...texts, annotations }))) return;
  await attempt(async () => showTrouble(await findLoss()));
}

/** Resolves once the database is open; never where it stays shut. */
export const whenOpened = (): Promise<void> =>
  database.open().then(
    () => undefined,
    () => new Promise(() => undefined),
  );

/** Whatever of the database can be read, and all that is kept beside it, as a file: for a version that understands it. */
export async function rescueFile(): Promise<ExportFile> {
  const savedAt = now();
  const found = await readRawRows().catch((error: unknown) => ({ fault: String(error) }));
  return {
    name: `quandian-rescue-${savedAt.slice(0, 19).replaceAll(':', '-')}.json`,
    text: plainJson({ format: 'quandian-rescue', savedAt, ...found, entries: rawEntries() }),
  };
}
