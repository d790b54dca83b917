import { strToU8, unzipSync, zipSync } from 'fflate';
import {
  type BackupData,
  type BackupOptions,
  backupFormat,
  backupName,
  type DecodedBackup,
} from './backup.ts';
import type { ExportFile } from './format.ts';
import { MAX_FILE_BYTES } from './text-from-bytes.ts';

/** The entry that everything is in; the others are for people to read, and are never read back. */
const ENTRY = 'quandian.json';
/** Where in the zip the readable copy lies. */
const NOTES = 'notes/';
/** More entries than anyone has articles. */
const MAX_ENTRIES = 10_000;
/** What all entries may come to, unpacked, in bytes, by what the zip says of itself. */
const MAX_UNPACKED = 4 * MAX_FILE_BYTES;

export interface BackupZip {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** As made on a Unix, a file for all to read: of a zip made on DOS `unzip` takes its names for another encoding. */
const MADE = { os: 3, attrs: 0o100644 * 2 ** 16 } as const;

/** Why a zip is not opened: an entry that no backup of ours has (a path that leads out, too many, too large). */
class UnsafeZip extends Error {}

/** Everything in one zip: the backup as it is restored, and the notes as Markdown, for whom the app is not at hand. */
export function encodeBackupZip(
  data: BackupData,
  options: BackupOptions,
  notes: readonly ExportFile[],
): BackupZip {
  const { text } = backupFormat.encode(data, options);
  const entries = Object.fromEntries([
    [ENTRY, strToU8(text)],
    ...notes.map((file) => [NOTES + file.name, strToU8(file.text)] as const),
  ]);
  const bytes = zipSync(entries, { ...MADE, level: 6, mtime: zipTime(options.createdAt) });
  return { name: `${backupName(options)}.zip`, bytes };
}

/** A zip counts its years from 1980 to 2099. */
function zipTime(moment: string): Date {
  const date = new Date(moment);
  const year = date.getFullYear();
  return year > 1980 && year < 2099 ? date : new Date(2000, 0, 1);
}

/** Reads a backup, in its zip or as the JSON that it was before. Whole or not at all. */
export function decodeBackupFile(bytes: Uint8Array): DecodedBackup {
  if (!isZip(bytes)) return backupFormat.decode(bytes);
  if (bytes.length > MAX_FILE_BYTES)
    return { ok: false, reason: 'too-large', bytes: bytes.length, limit: MAX_FILE_BYTES };
  const entry = entryOf(bytes);
  return entry instanceof Uint8Array ? backupFormat.decode(entry) : entry;
}

/** Whether a file says of itself that it is a zip, an empty one included. */
const isZip = ([p, k, third = 0, fourth = 0]: Uint8Array): boolean =>
  p === 0x50 && k === 0x4b && ((third === 3 && fourth === 4) || (third === 5 && fourth === 6));

/** Whether a path stays where it is unpacked. */
const isWithin = (path: string): boolean =>
  !/^[\\/]|^[a-z]:|\\|\p{Cc}/iu.test(path) && !path.split('/').includes('..');

/** The backup in a zip, which may have been packed anew with a folder around it. Nothing else is unpacked. */
function entryOf(bytes: Uint8Array): Uint8Array | Exclude<DecodedBackup, { ok: true }> {
  let count = 0;
  let unpacked = 0;
  try {
    const found = unzipSync(bytes, {
      filter({ name, originalSize }) {
        count++;
        unpacked += originalSize;
        if (count > MAX_ENTRIES || unpacked > MAX_UNPACKED || !isWithin(name)) throw new UnsafeZip();
        const isEntry = name === ENTRY || (name.endsWith(`/${ENTRY}`) && !name.startsWith('__MACOSX/'));
        if (isEntry && originalSize > MAX_FILE_BYTES) throw new UnsafeZip();
        return isEntry;
      },
    });
    const entries = Object.values(found);
    const [entry] = entries;
    if (entries.length > 1) return { ok: false, reason: 'zip-unsafe' };
    return entry ?? { ok: false, reason: 'not-a-backup' };
  } catch (error) {
    return { ok: false, reason: error instanceof UnsafeZip ? 'zip-unsafe' : 'zip-damaged' };
  }
}
