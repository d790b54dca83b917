import { inflateSync } from 'fflate';

/** A file in a zip, still packed. */
export interface ZipEntry {
  /** Its path, as bytes: UTF-8 where `isUtf8`, else in the code page of whoever packed it. */
  readonly path: Uint8Array;
  readonly isUtf8: boolean;
  /** What it comes to, unpacked, in bytes, as the zip says. */
  readonly size: number;
  /** Its bytes; undefined where they are damaged, encrypted or packed in a way that is not known. */
  unpack(): Uint8Array<ArrayBuffer> | undefined;
}

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
/** The end's own length, and the longest comment behind it. */
const END_LENGTH = 22;
const LONGEST_COMMENT = 0xffff;
const ENCRYPTED = 1;
const UTF8 = 1 << 11;

/**
 * The files of a zip by its list of contents, `most` at the most; nothing is unpacked yet. Undefined where the list is not
 * whole, or of a kind that is not known (zip64: more than 65,535 files or 4 GB).
 */
export function zipEntries(bytes: Uint8Array, most: number): readonly ZipEntry[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const end = endOf(view);
    if (end === undefined) return undefined;
    const count = view.getUint16(end + 10, true);
    let at = view.getUint32(end + 16, true);
    const entries: ZipEntry[] = [];
    for (let i = 0; i < count && i < most; i++) {
      if (view.getUint32(at, true) !== CENTRAL) return undefined;
      const [name, extra, comment] = [28, 30, 32].map((field) => view.getUint16(at + field, true));
      const nameEnd = at + 46 + (name ?? 0);
      if (nameEnd > bytes.length) return undefined;
      entries.push(entryAt(bytes, view, at, bytes.subarray(at + 46, nameEnd)));
      at = nameEnd + (extra ?? 0) + (comment ?? 0);
    }
    return entries;
  } catch (error) {
    if (error instanceof RangeError) return undefined; // it ends before it should
    throw error;
  }
}

/** Where the end of the list begins; the last one, as what is before it may hold another zip. */
function endOf(view: DataView): number | undefined {
  const first = Math.max(0, view.byteLength - END_LENGTH - LONGEST_COMMENT);
  for (let at = view.byteLength - END_LENGTH; at >= first; at--)
    if (view.getUint32(at, true) === END) return at;
  return undefined;
}

function entryAt(bytes: Uint8Array, view: DataView, at: number, path: Uint8Array): ZipEntry {
  const flags = view.getUint16(at + 8, true);
  const method = view.getUint16(at + 10, true);
  const checksum = view.getUint32(at + 16, true);
  const packed = view.getUint32(at + 20, true);
  const size = view.getUint32(at + 24, true);
  const local = view.getUint32(at + 42, true);
  return {
    path,
    isUtf8: (flags & UTF8) !== 0,
    size,
    unpack() {
      if (flags & ENCRYPTED) return undefined;
      try {
        if (view.getUint32(local, true) !== LOCAL) return undefined;
        const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
        const content = bytes.subarray(start, start + packed);
        // Into what it says it needs: one that says less than it holds is not unpacked further.
        const whole =
          method === 0
            ? content.slice()
            : method === 8
              ? inflateSync(content, { out: new Uint8Array(size) })
              : undefined;
        return whole?.length === size && crc32(whole) === checksum
          ? (whole as Uint8Array<ArrayBuffer>)
          : undefined;
      } catch {
        return undefined; // what fflate throws of bytes that are none of its
      }
    },
  };
}

const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  return crc;
});

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (TABLE[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}
