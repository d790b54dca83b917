/** Bytes turned into a string at a time: well below what a call takes as arguments. */
const CHUNK = 8192;

/** Bytes as base64. */
export function base64Of(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += CHUNK)
    parts.push(String.fromCharCode(...bytes.subarray(at, at + CHUNK)));
  return btoa(parts.join(''));
}
