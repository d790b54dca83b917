import { type FileText, textFromBytes } from '../core/exchange/text-from-bytes.ts';

/** The bytes of a character in UTF-8 that a cut may leave behind. */
const CUT = [1, 2, 3];

/** What no text has. */
const CONTROL = /(?![\t\n\f\r])\p{Cc}/gu;
/** Of a text fewer than one character in so many is unlike a text. */
const FEW = 8;
/** What texts are mostly made of. */
const COMMON = /[\t\n\r -~\u00a0-\u00ff\u2010-\u2026\u3000-\u303f\u3400-\u9fff\uff01-\uffef]/g;

/**
 * The text of a file in UTF-8, UTF-16, or, where it is neither, GB18030, in which older Chinese files are. UTF-16 without
 * its mark is told by its NUL bytes.
 */
export function textOfFile(bytes: Uint8Array): FileText {
  const file = textFromBytes(bytes);
  if (!file.ok && file.reason !== 'encoding') return file;
  const isPlain = file.ok && countOf(CONTROL, file.text) * FEW < file.text.length;
  const wide = isPlain || !bytes.includes(0) ? undefined : unmarkedText(bytes);
  if (wide !== undefined) return { ok: true, text: wide };
  if (file.ok) return file;
  // Half a character at the end is a file cut short: as GB18030 all of it would read as other words.
  for (const cut of CUT) {
    const whole = textFromBytes(bytes.subarray(0, Math.max(0, bytes.length - cut)));
    if (whole.ok && whole.text !== '') return whole;
  }
  try {
    return { ok: true, text: new TextDecoder('gb18030', { fatal: true }).decode(bytes) };
  } catch {
    return file;
  }
}

/**
 * A text in UTF-16 without its mark, in that order of bytes in which it has more of what texts are made of; with a
 * character of ASCII at least, as pictures and archives seldom have among so many others that are none.
 */
function unmarkedText(bytes: Uint8Array): string | undefined {
  const [little, big] = ['utf-16le', 'utf-16be'].map((encoding) => {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
      const isText = /[\n -~]/.test(text) && countOf(CONTROL, text) === 0;
      return isText && (text.length - countOf(COMMON, text)) * FEW < text.length ? text : undefined;
    } catch {
      return undefined;
    }
  });
  if (little === undefined || big === undefined) return little ?? big;
  return countOf(COMMON, big) > countOf(COMMON, little) ? big : little;
}

const countOf = (of: RegExp, text: string): number => text.match(of)?.length ?? 0;
