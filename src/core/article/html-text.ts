import { decodeNamedCharacterReference } from 'decode-named-character-reference';
import type { Html, Text } from 'mdast';

/** Attribute values may hold `>`; a `<` outside them ends the tag before it has begun. */
const TAG = /<!--[\s\S]*?(?:-->|$)|<[!?][^>]*>|<\/?[a-z](?:"[^"]*"|'[^']*'|[^'"<>])*>/gi;
const RAW = /<(script|style|template)\b[^>]*>[\s\S]*?<\/\1\s*>/gi;
const REFERENCE = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z\d]{2,31}));/gi;

const fromCode = (code: number): string =>
  code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';

export const decodeReferences = (text: string): string =>
  text.replace(REFERENCE, (whole, decimal?: string, hex?: string, name?: string) => {
    if (decimal) return fromCode(Number.parseInt(decimal, 10));
    if (hex) return fromCode(Number.parseInt(hex, 16));
    return (name && decodeNamedCharacterReference(name)) || whole;
  });

/** A block of HTML as Markdown has it within a line: texts, and each tag by itself; scripts and styles are left out. */
export function htmlParts(html: string): (Text | Html)[] {
  const shown = html.replace(RAW, '');
  const parts: (Text | Html)[] = [];
  let from = 0;
  for (const { 0: value, index } of shown.matchAll(TAG)) {
    if (index > from) parts.push({ type: 'text', value: decodeReferences(shown.slice(from, index)) });
    parts.push({ type: 'html', value });
    from = index + value.length;
  }
  if (from < shown.length) parts.push({ type: 'text', value: decodeReferences(shown.slice(from)) });
  return parts;
}
