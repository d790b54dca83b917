import { graphemeStart } from './grapheme.ts';

/** A text on one line, cut at a grapheme with `…` where it is longer than `limit` UTF-16 code units. */
export function shorten(text: string, limit: number): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= limit ? line : `${line.slice(0, graphemeStart(line, limit))}…`;
}
