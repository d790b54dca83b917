import type { Instant } from '../core/annotation/annotation.ts';
import { type BackupData, type BackupRefusal, backupFormat } from '../core/exchange/backup.ts';
import type { BackupZip } from '../core/exchange/backup-zip.ts';
import type { ExportFile } from '../core/exchange/format.ts';
import { markdownFormat } from '../core/exchange/markdown.ts';
import { planRestore, rowsToStore } from '../core/exchange/plan-restore.ts';
import { readAll, restore } from '../storage/backup.ts';
import { noteInLedger } from '../storage/ledger.ts';
import { allSettings } from '../storage/settings.ts';
import { mirrorSettings } from '../storage/settings-mirror.ts';
import { attempt } from './attempt.ts';
import { now } from './commit.ts';
import { exportOptionsAt } from './export-options.ts';
import { packInWorker } from './pack-in-worker.ts';
import { readExportNotes } from './read-export-notes.ts';
import { notify } from './session-store.ts';
import { settingsFromRows } from './settings.ts';

/** Everything, as one file to be saved. */
export function makeBackup(app: string): Promise<BackupZip | undefined> {
  return attempt(async () => packBackup(await readAll(), app, now()));
}

/** Everything as plain JSON, where the app has failed and what packs a zip may be out of reach. */
export function makePlainBackup(app: string): Promise<ExportFile | undefined> {
  return attempt(async () => backupFormat.encode(await readAll(), { createdAt: now(), app }).files[0]);
}

/** Remembers, on this device alone, that a backup of what is here now was saved. */
export const noteBackup = (): void => noteInLedger(({ changes }) => ({ backup: { at: now(), changes } }));
/** Everything in one zip, with a copy of the notes to be read without the app. */
export async function packBackup(data: BackupData, app: string, createdAt: Instant): Promise<BackupZip> {
  // What keeps the copy from being made is no reason to be without a backup.
  const notes = await readableCopy(data, createdAt).catch(() => []);
  return packInWorker({ data, options: { createdAt, app }, notes });
}

async function readableCopy(data: BackupData, at: Instant): Promise<readonly ExportFile[]> {
  const { notes } = await readExportNotes(new AbortController().signal);
  return markdownFormat.encode(notes, exportOptionsAt(at, settingsFromRows(data.settings))).files;
}

/** What restoring a backup would do here, counted in rows. */
export interface RestorePreview {
  readonly added: number;
  readonly changed: number;
  readonly left: number;
  readonly data: BackupData;
}

export type OpenedBackup = ({ readonly ok: true } & RestorePreview) | BackupRefusal;

/** Reads a backup and says what it would do; nothing is changed. Undefined where our own data cannot be read. */
export async function openBackup(bytes: Uint8Array): Promise<OpenedBackup | undefined> {
  const reader = await attempt(() => import('../core/exchange/backup-zip.ts'));
  if (!reader) return undefined;
  const decoded = reader.decodeBackupFile(bytes);
  if (!decoded.ok) return decoded;
  const { data } = decoded.backup;
  const current = await attempt(readAll);
  if (!current) return undefined;
  const tables = Object.values(planRestore(current, data));
  const count = (of: 'add' | 'change' | 'same' | 'keep'): number =>
    tables.reduce((sum, table) => sum + table[of].length, 0);
  return {
    ok: true,
    added: count('add'),
    changed: count('change'),
    left: count('same') + count('keep'),
    data,
  };
}

/** Restores a backup, whole or not at all. Gives whether it is restored. */
export async function restoreBackup(data: BackupData): Promise<boolean> {
  const done = await attempt(async () => {
    await restore((current) => rowsToStore(planRestore(current, data)));
    mirrorSettings(settingsFromRows(await allSettings()));
    return true;
  });
  if (done) notify((m) => m.settings.restored, 'done');
  return done ?? false;
}
