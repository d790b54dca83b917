import fc from 'fast-check';
import { expect, test } from 'vitest';
import { textOfFile } from './text-of-file.ts';

const utf8 = (text: string): number[] => [...new TextEncoder().encode(text)];
const utf16 = (text: string, isBig: boolean): number[] =>
  text.split('').flatMap((unit) => {
    const code = unit.charCodeAt(0);
    const [high, low] = [code >> 8, code & 0xff];
    return isBig ? [high, low] : [low, high];
  });

/** Each character of two bytes, and of one, as GB18030 writes it: an encoder made of the decoder. */
const GB_BYTES = new Map<string, readonly number[]>();
const gbk = new TextDecoder('gb18030');
for (let lead = 0x81; lead <= 0xfe; lead++)
  for (let trail = 0x40; trail <= 0xfe; trail++) {
    const character = gbk.decode(Uint8Array.of(lead, trail));
    if ([...character].length === 1 && character !== '\ufffd') GB_BYTES.set(character, [lead, trail]);
  }
const gb18030 = (text: string): number[] =>
  [...text].flatMap((character) => GB_BYTES.get(character) ?? [character.charCodeAt(0)]);

const read = (bytes: readonly number[]) => textOfFile(Uint8Array.from(bytes));

const anyText = fc
  .array(
    fc.oneof(
      fc.constantFrom('圈', '点', '。', '，', '“', '—', '\n', '\r\n', ' ', 'a', 'é', '𠮷', '繁體', '\u3000'),
      fc.string({ unit: 'binary', minLength: 1, maxLength: 3 }),
    ),
    { minLength: 1, maxLength: 40 },
  )
  .map((parts) => parts.join(''))
  // A mark at the beginning is none of the characters.
  .filter((text) => text.isWellFormed() && !/(?![\t\n\f\r])\p{Cc}/u.test(text) && !text.startsWith('\ufeff'));

test.each([
  ['UTF-8', utf8],
  ['UTF-8 with its mark', (text: string) => [0xef, 0xbb, 0xbf, ...utf8(text)]],
  ['UTF-16 of little ends with its mark', (text: string) => [0xff, 0xfe, ...utf16(text, false)]],
  ['UTF-16 of big ends with its mark', (text: string) => [0xfe, 0xff, ...utf16(text, true)]],
])('any text in %s is read as it was written', (_, encode) => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(read(encode(text))).toEqual({ ok: true, text });
    }),
  );
});

test('a text in GB18030 is read as it was written, or is UTF-8 by chance', () => {
  const characters = fc.constantFrom(...GB_BYTES.keys(), ...'abc 012,.\n');
  const written = fc.array(characters, { minLength: 1, maxLength: 60 }).map((all) => all.join(''));
  const asUtf8 = (bytes: readonly number[]): string | undefined => {
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(bytes));
    } catch {
      return undefined;
    }
  };
  fc.assert(
    fc.property(written, (text) => {
      const bytes = gb18030(text);
      // As UTF-8, whole or cut short by one to three bytes, it would be other words.
      fc.pre([0, 1, 2, 3].every((cut) => asUtf8(bytes.slice(0, bytes.length - cut)) === undefined));
      expect(read(bytes)).toEqual({ ok: true, text });
    }),
  );
});

test.each([
  ['little', false],
  ['big', true],
])('text of lines in UTF-16 of %s ends is read without its mark', (_, isBig) => {
  const words = fc.constantFrom('圈', '点', '一', '开', '，', '。', '——', ' ', 'a1', '\n', '繁體');
  const lines = fc.array(words, { minLength: 1, maxLength: 60 }).map((all) => `圈点${all.join('')}\n`);
  fc.assert(
    fc.property(lines, (text) => {
      expect(read(utf16(text, isBig))).toEqual({ ok: true, text });
    }),
  );
});

test.each([true, false])('a text that reads both ways is read as the likelier one', (isBig) => {
  const text = `${'一'.repeat(40)}\n`;
  expect(read(utf16(text, isBig))).toEqual({ ok: true, text });
});

test('a stray NUL does not make UTF-8 another text', () => {
  const text = 'A plain text with one stray\0 character. 圈点。\n';
  expect(read(utf8(text))).toEqual({ ok: true, text });
});

test.each([
  ['a picture', [0x89, 0x50, 0x4e, 0x47, 0, 0xff]],
  ['an archive', [0x50, 0x4b, 3, 4, 0x14, 0, 8, 0, 8, 0]],
])('%s is not made a text', (_, bytes) => {
  const found = read(bytes);
  expect(found.ok && !found.text.includes('\0')).toBe(false);
});
