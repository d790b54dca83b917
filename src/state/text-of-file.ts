import { type FileText, textFromBytes } from '../core/exchange/text-from-bytes.ts';

/** The bytes of a character in UTF-8 that a cut may leave behind. */
const CUT = [1, 2, 3];

/** The text of a file in UTF-8, UTF-16 with its mark, or, where it is neither, GB18030, in which older Chinese files are. */
export function textOfFile(bytes: Uint8Array): FileText {
  const file = textFromBytes(bytes);
  if (file.ok || file.reason !== 'encoding') return file;
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
