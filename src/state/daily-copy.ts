import { canonicalJson } from '../core/exchange/canonical-json.ts';
import { checksumOf } from '../core/exchange/checksum.ts';
import { localTime } from '../core/exchange/local-time.ts';
import { copiesToDrop, copyName } from '../core/folder/copies.ts';
import { readAll } from '../storage/backup.ts';
import { changeFolder, type FolderRow } from '../storage/folders.ts';
import { noteBackup, packBackup } from './backup-commands.ts';
import { now } from './commit.ts';
import type { FolderFiles } from './folder-files.ts';

/**
 * Puts a dated copy of everything into a folder: once a day, where something but the reading place has changed since
 * the last. Older ones that we wrote give way; no other file is touched. Gives whether one was written.
 */
export async function copyDaily(
  folder: FolderFiles,
  { day: last, checksum: before, written = [] }: FolderRow,
  app: string,
): Promise<boolean> {
  const at = now();
  const day = localTime(at, Intl.DateTimeFormat().resolvedOptions().timeZone).slice(0, 10);
  if (day === last) return false;
  const data = await readAll();
  const checksum = checksumOf(canonicalJson({ ...data, places: [] }));
  if (checksum === before) return false;
  const { bytes } = await packBackup(data, app, at);
  const name = await freeName(folder, copyName(day));
  await folder.write(name, bytes);
  const all = [...written, name];
  const dropped = copiesToDrop(all);
  for (const old of dropped) await folder.remove(old);
  const kept = all.slice(dropped.length);
  await changeFolder('copies', (row) => ({ ...row, day, checksum, written: kept, doneAt: at }));
  noteBackup();
  return true;
}

/** A file of that name that we know nothing of is not ours to replace. */
async function freeName(folder: FolderFiles, wanted: string): Promise<string> {
  let name = wanted;
  for (let n = 2; (await folder.stampOf(name)) !== undefined; n++)
    name = wanted.replace(/\.zip$/, ` (${n}).zip`);
  return name;
}
