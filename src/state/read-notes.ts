import type { DecodedNotes } from '../core/exchange/imported-note.ts';
import { type ImportFormat, recognizeNotes } from '../core/exchange/recognize-notes.ts';
import { textOfFile } from './text-of-file.ts';

/** What a file of notes holds, or why it cannot be read. */
export type ReadNotes =
  | {
      readonly ok: true;
      readonly format: Pick<ImportFormat, 'id' | 'name' | 'isZoneless'>;
      readonly decoded: Extract<DecodedNotes, { ok: true }>;
    }
  | Exclude<DecodedNotes, { ok: true }>
  | { readonly ok: false; readonly reason: 'unknown' | 'backup' };

/** Reads a file of notes, in whichever format it is. */
export function readNotes(bytes: Uint8Array): ReadNotes {
  const file = textOfFile(bytes);
  if (!file.ok) return file;
  const format = recognizeNotes(file.text);
  if (format === undefined || format === 'backup') return { ok: false, reason: format ?? 'unknown' };
  const decoded = format.decode(file.text);
  if (!decoded.ok) return decoded;
  const { id, name, isZoneless } = format;
  return { ok: true, format: { id, name, ...(isZoneless && { isZoneless }) }, decoded };
}
