const LANES = [
  { seed: 0x2545f491, first: 0xcc9e2d51, second: 0x1b873593 },
  { seed: 0x6c078965, first: 0x239b961b, second: 0x38b34ae5 },
] as const;

const rotate = (value: number, by: number): number => (value << by) | (value >>> (32 - by));

function lane(text: string, { seed, first, second }: (typeof LANES)[number]): string {
  let hash = seed ^ text.length;
  for (let i = 0; i < text.length; i++) {
    hash ^= Math.imul(rotate(Math.imul(text.charCodeAt(i), first), 15), second);
    hash = Math.imul(rotate(hash, 13), 5) + 0xe6546b64;
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0).toString(16).padStart(8, '0');
}

/**
 * A 64-bit checksum of a text's UTF-16 code units, as 16 hexadecimal digits: two lanes of MurmurHash3's mixing.
 * It tells a truncated or edited file from a whole one; it does not keep out a forger.
 */
export const checksumOf = (text: string): string => LANES.map((constants) => lane(text, constants)).join('');
