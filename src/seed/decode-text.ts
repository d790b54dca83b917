const LINE_FEED = 0x0a;

/** Text, or the 1-based line of the first bytes that are not UTF-8 text. A byte order mark is left out. */
export type Decoded =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly line: number };

/** Decodes a file as UTF-8, and refuses what is not, and what holds NUL characters, as no text does. */
export function decodeText(bytes: Uint8Array): Decoded {
  const text = decode(bytes);
  if (text !== undefined && !text.includes('\0')) return { ok: true, text };
  let line = 1;
  for (let start = 0; start < bytes.length; line++) {
    const feed = bytes.indexOf(LINE_FEED, start);
    const end = feed === -1 ? bytes.length : feed;
    const part = decode(bytes.subarray(start, end));
    if (part === undefined || part.includes('\0')) break;
    start = end + 1;
  }
  return { ok: false, line };
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
