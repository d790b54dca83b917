import { graphemeEnd } from '../text/grapheme.ts';
import type { TextRange } from '../text/offset.ts';
import { sentenceRangeAt } from '../text/sentence.ts';
import { isSpace, trimRange } from '../text/trim-range.ts';

/** A sentence longer than this, in UTF-16 code units, is spoken in parts: about 40 s of Chinese. */
const LONGEST = 200;
/** Parts shorter than this, in UTF-16 code units, would be one breath after another. */
const SHORTEST = 60;

/** Marks alone make no sound, and some engines never say that they are done with them. */
const SOUND = /[\p{L}\p{N}]/u;
const PAUSE = /[，、；：,;:—…]/u;

/** What is spoken first from an offset on: the rest of the sentence there, or a part of it. Undefined at the end. */
export function spokenFrom(text: string, offset: number): TextRange | undefined {
  let at = Math.max(0, offset);
  while (at < text.length) {
    if (isSpace(text.charAt(at))) {
      at++;
      continue;
    }
    const { end } = sentenceRangeAt(text, at);
    const part = partOf(text, { start: at, end: Math.max(end, at + 1) });
    if (SOUND.test(text.slice(part.start, part.end))) return part;
    at = part.end;
  }
  return undefined;
}

/** What is spoken just before an offset: a sentence, or its last part before it. Undefined at the beginning. */
export function spokenBefore(text: string, offset: number): TextRange | undefined {
  let before = offset - 1;
  while (before >= 0) {
    if (isSpace(text.charAt(before))) {
      before--;
      continue;
    }
    const sentence = sentenceRangeAt(text, before);
    let found: TextRange | undefined;
    for (let at = sentence.start; at <= before; ) {
      const part = partOf(text, { start: at, end: Math.max(sentence.end, at + 1) });
      if (SOUND.test(text.slice(part.start, part.end))) found = part;
      at = part.end;
    }
    if (found) return found;
    before = Math.min(before, sentence.start) - 1;
  }
  return undefined;
}

/** The first part of a stretch that is spoken at once: it ends at a pause where one is near, else between characters. */
function partOf(text: string, { start, end }: TextRange): TextRange {
  if (end - start <= LONGEST) return trimRange(text, { start, end });
  for (let at = start + LONGEST - 1; at >= start + SHORTEST; at--) {
    if (PAUSE.test(text.charAt(at))) return trimRange(text, { start, end: at + 1 });
  }
  return trimRange(text, { start, end: graphemeEnd(text, start + LONGEST) });
}
