import { describe, expect, it } from 'vitest';
import { decodeText } from './decode-text.ts';

const bytes = (...parts: (string | number[])[]): Uint8Array =>
  Uint8Array.from(
    parts.flatMap((part) => (typeof part === 'string' ? [...new TextEncoder().encode(part)] : part)),
  );

describe('decodeText', () => {
  it.each([
    ['UTF-8', bytes('甲\n乙'), { ok: true, text: '甲\n乙' }],
    ['a byte order mark', bytes([0xef, 0xbb, 0xbf], '甲'), { ok: true, text: '甲' }],
    ['GBK', bytes('a\nb\n', [0xbc, 0xd7], '\nc'), { ok: false, line: 3 }],
    ['a cut character at the end', bytes('甲\n', [0xe4, 0xb9]), { ok: false, line: 2 }],
    ['UTF-16', bytes([0xff, 0xfe, 0x32, 0x75]), { ok: false, line: 1 }],
    ['a NUL character', bytes('a\nb\0'), { ok: false, line: 2 }],
    ['nothing', bytes(), { ok: true, text: '' }],
  ])('%s', (_, content, decoded) => {
    expect(decodeText(content)).toEqual(decoded);
  });
});
