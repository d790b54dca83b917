import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_FILE_BYTES, textFromBytes, utf8Length } from './text-from-bytes.ts';

const ENCODING = { ok: false, reason: 'encoding' };
const utf8 = new TextDecoder('utf-8', { fatal: true });

function decodedByPlatform(bytes: Uint8Array): unknown {
  try {
    return { ok: true, text: utf8.decode(bytes) };
  } catch {
    return ENCODING;
  }
}

describe('textFromBytes', () => {
  it('reads UTF-8 as the platform does, and refuses what it refuses', () => {
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 12 }),
      fc
        .array(
          fc.constantFrom(
            0x41,
            0xc0,
            0xc2,
            0xe0,
            0xe4,
            0xed,
            0xf0,
            0xf4,
            0xf5,
            0x80,
            0x8f,
            0x90,
            0x9f,
            0xa0,
            0xb8,
            0xbf,
          ),
        )
        .map((values) => new Uint8Array(values)),
      fc.string({ unit: 'grapheme' }).map((text) => new TextEncoder().encode(text)),
    );
    fc.assert(
      fc.property(bytes, (value) => {
        fc.pre(!(value[0] === 0xff && value[1] === 0xfe) && !(value[0] === 0xfe && value[1] === 0xff));
        expect(textFromBytes(value)).toEqual(decodedByPlatform(value));
      }),
      { numRuns: 1000 },
    );
  });

  it('reads a long text, characters across its chunks', () => {
    const text = `a${'𠮷字é'.repeat(20_000)}`;
    expect(textFromBytes(new TextEncoder().encode(text))).toEqual({ ok: true, text });
  });

  it.each([
    ['UTF-8 with a mark', [0xef, 0xbb, 0xbf, 0x41], { ok: true, text: 'A' }],
    ['UTF-16, little end first', [0xff, 0xfe, 0x41, 0, 0x42, 0xd8, 0xb7, 0xdf], { ok: true, text: 'A𠮷' }],
    ['UTF-16, big end first', [0xfe, 0xff, 0, 0x41, 0xd8, 0x42, 0xdf, 0xb7], { ok: true, text: 'A𠮷' }],
    ['UTF-16 with half a unit', [0xff, 0xfe, 0x41], ENCODING],
    ['UTF-16 with half a pair', [0xff, 0xfe, 0x42, 0xd8], ENCODING],
    ['GB18030', [0xc8, 0xa6, 0xb5, 0xe3], ENCODING],
    ['cut inside a character', [0xe5, 0x9c], ENCODING],
    ['a slash in three bytes', [0xe0, 0x80, 0xaf], ENCODING],
    ['a slash in four bytes', [0xf0, 0x80, 0x80, 0xaf], ENCODING],
    ['half a pair in three bytes', [0xed, 0xa0, 0x80], ENCODING],
    ['beyond Unicode', [0xf4, 0x90, 0x80, 0x80], ENCODING],
    ['nothing', [], { ok: true, text: '' }],
  ])('%s', (_, bytes, expected) => expect(textFromBytes(new Uint8Array(bytes))).toEqual(expected));

  it('refuses a file that is too large, unread', () => {
    const bytes = MAX_FILE_BYTES + 1;
    expect(textFromBytes(new Uint8Array(bytes))).toEqual({
      ok: false,
      reason: 'too-large',
      bytes,
      limit: MAX_FILE_BYTES,
    });
  });
});

it('utf8Length counts as the platform does', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(utf8Length(text)).toBe(new TextEncoder().encode(text).length);
    }),
  );
});
