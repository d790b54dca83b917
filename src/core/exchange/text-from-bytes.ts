/** The largest file that is read, in bytes. */
export const MAX_FILE_BYTES = 100 * 1024 * 1024;

export type FileText =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly reason: 'encoding' }
  | { readonly ok: false; readonly reason: 'too-large'; readonly bytes: number; readonly limit: number };

/** Code units turned into a string at a time: well below what a call takes as arguments. */
const CHUNK = 8192;

/**
 * The text of a file in UTF-8, or in UTF-16 with a byte order mark; the mark is dropped. Strict: a malformed
 * sequence refuses the file, so that no character is silently replaced. (Core has no TextDecoder.)
 */
export function textFromBytes(bytes: Uint8Array): FileText {
  if (bytes.length > MAX_FILE_BYTES) {
    return { ok: false, reason: 'too-large', bytes: bytes.length, limit: MAX_FILE_BYTES };
  }
  const [first, second, third] = bytes;
  let text: string | undefined;
  if (first === 0xff && second === 0xfe) text = decodeUtf16(bytes, 0, 1);
  else if (first === 0xfe && second === 0xff) text = decodeUtf16(bytes, 1, 0);
  else text = decodeUtf8(bytes, first === 0xef && second === 0xbb && third === 0xbf ? 3 : 0);
  return text === undefined ? { ok: false, reason: 'encoding' } : { ok: true, text };
}

function decodeUtf16(bytes: Uint8Array, low: number, high: number): string | undefined {
  if (bytes.length % 2 !== 0) return undefined;
  const parts: string[] = [];
  for (let from = 2; from < bytes.length; from += 2 * CHUNK) {
    const units: number[] = [];
    for (let at = from; at < Math.min(from + 2 * CHUNK, bytes.length); at += 2) {
      units.push((bytes[at + low] ?? 0) | ((bytes[at + high] ?? 0) << 8));
    }
    parts.push(String.fromCharCode(...units));
  }
  const text = parts.join('');
  return /\p{Surrogate}/u.test(text) ? undefined : text;
}

function decodeUtf8(bytes: Uint8Array, from: number): string | undefined {
  const parts: string[] = [];
  let points: number[] = [];
  for (let at = from; at < bytes.length; ) {
    const lead = bytes[at] ?? 0;
    const length =
      lead < 0x80 ? 1 : lead < 0xc2 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf5 ? 4 : 0;
    if (length === 0 || at + length > bytes.length) return undefined;
    let point = length === 1 ? lead : lead & (0x7f >> length);
    for (let i = 1; i < length; i++) {
      const next = bytes[at + i] ?? 0;
      if ((next & 0xc0) !== 0x80) return undefined;
      point = (point << 6) | (next & 0x3f);
    }
    const overlong = (length === 3 && point < 0x800) || (length === 4 && point < 0x10000);
    if (overlong || point > 0x10ffff || (point >= 0xd800 && point <= 0xdfff)) return undefined;
    points.push(point);
    if (points.length === CHUNK) {
      parts.push(String.fromCodePoint(...points));
      points = [];
    }
    at += length;
  }
  return parts.join('') + String.fromCodePoint(...points);
}

/** How many bytes a well-formed text takes in UTF-8. */
export function utf8Length(text: string): number {
  let length = 0;
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    length += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
  }
  return length;
}
