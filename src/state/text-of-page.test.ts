import { expect, it } from 'vitest';
import { textOfPage } from './text-of-page.ts';

const page = (charset: string, body: readonly number[]): Uint8Array =>
  Uint8Array.from([...new TextEncoder().encode(`<meta charset="${charset}"><p>`), ...body]);

const UTF8 = [...new TextEncoder().encode('匆匆')];
const GBK = [0xb4, 0xd2, 0xb4, 0xd2];

it.each([
  ['GBK, as it says', 'gbk', GBK],
  ['UTF-8, as it says', 'utf-8', UTF8],
  ['UTF-8, whatever else it says', 'iso-8859-1', UTF8],
  ['GB18030, though it says UTF-8', 'utf-8', GBK],
  ['GB18030, in an encoding that is none', 'x-nothing', GBK],
  ['Big5, as it says', 'big5', [0xa4, 0x40, 0xa4, 0x40]],
])('a page in %s', (name, charset, body) => {
  const read = textOfPage(page(charset, body));
  expect(read.ok && read.text.slice(-2)).toBe(name.startsWith('Big5') ? '一一' : '匆匆');
});
