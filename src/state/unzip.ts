import { MAX_FILE_BYTES } from '../core/exchange/text-from-bytes.ts';
import { zipEntries } from '../core/exchange/zip-entries.ts';
import { textOfFile } from './text-of-file.ts';

/** More files than anyone adds at once. */
const MOST_FILES = 2000;

/** A file of a zip, its name with the folders in it; or why it does not come. */
export type UnzippedFile =
  | { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly name: string; readonly reason: 'kind' | 'damaged' | 'too-large' };

export type Unzipped =
  | { readonly ok: true; readonly files: readonly UnzippedFile[] }
  | { readonly ok: false; readonly reason: 'damaged' | 'too-large' | 'too-many' | 'too-hard' };

const READ = /\.(md|markdown|mdown|mkd|txt|text|html?|xhtml)$/i;
/** What programs put beside a reader's files. */
const BESIDE = /(^|\/)(__MACOSX\/|\.|Thumbs\.db$|desktop\.ini$)/i;

/** Unpacks what may be an article in a zip: all of it together no larger than one file may be. */
export function unzip(bytes: Uint8Array): Unzipped {
  if (bytes.length > MAX_FILE_BYTES) return { ok: false, reason: 'too-large' };
  const entries = zipEntries(bytes, MOST_FILES + 1);
  if (!entries) return { ok: false, reason: 'damaged' };
  if (entries.length > MOST_FILES) return { ok: false, reason: 'too-many' };
  let left = MAX_FILE_BYTES;
  const files = entries.flatMap(({ path, isUtf8, size, unpack }): UnzippedFile[] => {
    const name = nameOf(path, isUtf8);
    if (name.endsWith('/') || BESIDE.test(name)) return [];
    if (!READ.test(name)) return [{ name, reason: 'kind' }];
    if (size > left) return [{ name, reason: 'too-large' }];
    const unpacked = unpack();
    if (!unpacked) return [{ name, reason: 'damaged' }];
    left -= size;
    return [{ name, bytes: unpacked }];
  });
  return { ok: true, files };
}

/** A path as its packer meant it: old programs write the code page of their system, which for Chinese is GB18030. */
function nameOf(path: Uint8Array, isUtf8: boolean): string {
  const decoded = textOfFile(path);
  const name =
    decoded.ok && (isUtf8 || decoded.text !== '') ? decoded.text : new TextDecoder('latin1').decode(path);
  return name.replaceAll('\\', '/').replace(/\p{Cc}/gu, '');
}
