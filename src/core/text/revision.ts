declare const revision: unique symbol;

/** Names one state of a projection: its rules' version and a 64-bit hash of its text, e.g. `1-9f86d081884c7d65`. */
export type Revision = string & { readonly [revision]: true };

/** Raised whenever the projection's rules change what text an article gives. */
export const PROJECTION_VERSION = 1;

/** Two lanes of 32-bit multiply-xor with a final mix (the scheme of MurmurHash3's finaliser); not cryptographic. */
function hash64(text: string): string {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    high = Math.imul(high ^ unit, 0x9e3779b1);
    low = Math.imul(low ^ unit, 0x5f356495);
  }
  high = Math.imul(high ^ (high >>> 16), 0x85ebca6b) ^ Math.imul(low ^ (low >>> 13), 0xc2b2ae35);
  low = Math.imul(low ^ (low >>> 16), 0x85ebca6b) ^ Math.imul(high ^ (high >>> 13), 0xc2b2ae35);
  return [high, low].map((lane) => (lane >>> 0).toString(16).padStart(8, '0')).join('');
}

let last: { text: string; revision: Revision } | undefined;

/** The revision of a projection. The last answer is kept, since marks are made one after another on one text. */
export function revisionOf(text: string): Revision {
  if (last?.text !== text) {
    last = { text, revision: `${PROJECTION_VERSION}-${hash64(text)}` as Revision };
  }
  return last.revision;
}
