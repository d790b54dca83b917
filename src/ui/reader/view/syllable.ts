import { convert } from 'pinyin-pro';

const TONED = /^[\p{Script=Latin}\p{M}]{1,8}$/u;

/** What a reader typed as one syllable: `hang2`, `háng` and `HANG2` are háng. Undefined where it is none. */
export function syllableOf(typed: string): string | undefined {
  const plain = typed.trim().toLowerCase().normalize('NFC').replaceAll('v', 'ü');
  const syllable = /\d$/.test(plain) ? convert(plain) : plain;
  return TONED.test(syllable) ? syllable : undefined;
}
