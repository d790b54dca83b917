import { type FileText, MAX_FILE_BYTES } from '../core/exchange/text-from-bytes.ts';
import { textOfFile } from './text-of-file.ts';

/** So far into its file, in bytes, a page says its encoding. */
const HEAD = 4096;
const SAID = /<meta\b[^>]{0,1000}?\bcharset\s*=\s*["']?\s*([\w:.-]{1,40})/i;
/** Encodings in which any bytes are some text: said of many a page that is in UTF-8. */
const SINGLE = /^(windows|iso|ibm|koi|mac|x-mac)/i;

/** The text of a web page in the encoding that its mark or its `<meta>` says; else as that of other files. */
export function textOfPage(bytes: Uint8Array): FileText {
  const other = textOfFile(bytes);
  const [first, second] = bytes;
  const hasMark = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  if (bytes.length > MAX_FILE_BYTES || hasMark) return other;
  const [, label] = SAID.exec(new TextDecoder('latin1').decode(bytes.subarray(0, HEAD))) ?? [];
  const decoder = label === undefined ? undefined : decoderOf(label);
  // One that can be read as ASCII is none in UTF-16, whatever it says.
  if (!decoder || /^utf/.test(decoder.encoding)) return other;
  try {
    const text = decoder.decode(bytes);
    return SINGLE.test(decoder.encoding) && decoder.encoding !== 'iso-2022-jp' && isUtf8(bytes)
      ? other
      : { ok: true, text };
  } catch {
    return other;
  }
}

function decoderOf(label: string): TextDecoder | undefined {
  try {
    return new TextDecoder(label, { fatal: true });
  } catch {
    return undefined;
  }
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
