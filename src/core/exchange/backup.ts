import type { Instant } from '../annotation/annotation.ts';
import { isInstant } from '../annotation/instant.ts';
import { validate } from '../annotation/validation.ts';
import { type BackupData, backupDataSchema } from './backup-rows.ts';
import { canonicalJson } from './canonical-json.ts';
import { checksumOf } from './checksum.ts';
import type { Format } from './format.ts';
import { isNestedWithin, isRecord } from './json-value.ts';
import { parseJson } from './parse-json.ts';
import { type FileText, textFromBytes } from './text-from-bytes.ts';

export type { BackupData, Draft, Place, Setting, Snapshot } from './backup-rows.ts';

const FORMAT = 'quandian-backup';
/**
 * Raised when what `data` holds changes; a backup of a higher version is refused, each lower one read. 2: annotations
 * may have `history` and `refused`. 3: `versions`, what notes said before. 4: `reviews`, how well marks are remembered. 5: `articles` and
 * `articleTexts`, what the reader has added to the library. 6: `shelf`, how far articles have come, and what they are kept under.
 * 7: `mends` and `mendDrafts`, articles as the reader has mended them; `articles` may have `origin`.
 */
const VERSION = 7;
/** How deep the file may be nested: its own five levels, and what a setting's value may need. */
const MAX_DEPTH = 40;

export interface BackupOptions {
  readonly createdAt: Instant;
  /** The app's version, for a reader to see. */
  readonly app: string;
}

export interface Backup extends BackupOptions {
  readonly data: BackupData;
}

/** Why a file is not restored. Nothing has been changed when one of these comes back. */
export type BackupRefusal =
  | Exclude<FileText, { ok: true }>
  | { readonly ok: false; readonly reason: 'not-json' | 'not-a-backup' | 'too-deep' }
  /** A zip that is cut short or damaged; one with entries that no backup has (backup-zip.ts). */
  | { readonly ok: false; readonly reason: 'zip-damaged' | 'zip-unsafe' }
  | { readonly ok: false; readonly reason: 'newer-version'; readonly version: number; readonly known: number }
  /** The file was cut short or edited. */
  | { readonly ok: false; readonly reason: 'checksum'; readonly expected: string; readonly actual: string }
  /** `path` leads to the first thing that is wrong, e.g. `data.annotations.3.style.color`; indices from 0. */
  | { readonly ok: false; readonly reason: 'invalid'; readonly path: string; readonly message: string };

export type DecodedBackup = { readonly ok: true; readonly backup: Backup } | BackupRefusal;

/** What a backup's file is called, without extension. */
export const backupName = ({ createdAt }: BackupOptions): string =>
  `quandian-backup-${createdAt.slice(0, 19).replaceAll(':', '-')}`;

/** Everything, in one JSON file with a version and a checksum over its data's canonical JSON. */
export const backupFormat = {
  id: 'backup',
  label: { 'zh-CN': '备份', en: 'Backup' },
  extension: 'json',
  mediaType: 'application/json',
  encode(data: BackupData, options: BackupOptions) {
    const { createdAt, app } = options;
    const json = canonicalJson(data);
    const head = JSON.stringify({
      format: FORMAT,
      version: VERSION,
      createdAt,
      app,
      checksum: checksumOf(json),
    });
    const text = `${head.slice(0, -1)},"data":${json}}\n`;
    return { files: [{ name: `${backupName(options)}.json`, text }], text };
  },
  decode(bytes: Uint8Array) {
    const file = textFromBytes(bytes);
    return file.ok ? decodeBackup(file.text) : file;
  },
} satisfies Format<BackupData, BackupOptions, DecodedBackup>;

/** Reads a backup's text. Whole or not at all: one invalid row refuses the file, and says where it is. */
export function decodeBackup(text: string): DecodedBackup {
  const parsed = parseJson(text);
  if (!parsed.ok) return parsed;
  const { value } = parsed;
  if (!isRecord(value) || value.format !== FORMAT) return { ok: false, reason: 'not-a-backup' };
  const { version, createdAt, app, checksum, data } = value;
  if (typeof version !== 'number' || !Number.isSafeInteger(version) || version < 1) {
    return invalid('version', 'Invalid version');
  }
  if (version > VERSION) return { ok: false, reason: 'newer-version', version, known: VERSION };
  if (typeof createdAt !== 'string' || !isInstant(createdAt)) return invalid('createdAt', 'Invalid instant');
  if (typeof app !== 'string' || app.length > 100) return invalid('app', 'Invalid version of the app');
  if (typeof checksum !== 'string') return invalid('checksum', 'Invalid checksum');
  if (!isRecord(data)) return invalid('data', 'Invalid data');
  if (!isNestedWithin(value, MAX_DEPTH)) return { ok: false, reason: 'too-deep' };
  const actual = checksumOf(canonicalJson(data));
  if (actual !== checksum) return { ok: false, reason: 'checksum', expected: checksum, actual };
  const rows = validate(backupDataSchema, data);
  if (!rows.valid) return invalid(`data.${rows.path}`, rows.message);
  return { ok: true, backup: { createdAt, app, data: rows.value } };
}

const invalid = (path: string, message: string): BackupRefusal => ({
  ok: false,
  reason: 'invalid',
  path,
  message,
});
