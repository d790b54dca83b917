import { graphemeEnd, graphemeStart } from './grapheme.ts';
import type { TextRange } from './offset.ts';

const words = new Intl.Segmenter('zh', { granularity: 'word' });

/** UTF-16 code units segmented on each side of a place; a window ends at white space or a Chinese mark before that. */
const REACH = 64;
const BREAK = /[\s，。、；：！？“”（）]/u;

export interface Word extends TextRange {
  /** False for punctuation and white space. */
  readonly isWord: boolean;
}

/** The word (or the run of anything else) that holds the character at an offset. Empty at the text's end. */
export function wordAt(text: string, offset: number): Word {
  if (offset < 0 || offset >= text.length) {
    return { start: offset, end: offset, isWord: false };
  }
  let from = offset;
  while (from > 0 && offset - from < REACH && !BREAK.test(text.charAt(from - 1))) {
    from--;
  }
  let to = offset + 1;
  while (to < text.length && to - offset < REACH && !BREAK.test(text.charAt(to))) {
    to++;
  }
  from = graphemeStart(text, from);
  const word = words.segment(text.slice(from, graphemeEnd(text, to))).containing(offset - from);
  const start = from + (word?.index ?? 0);
  return { start, end: start + (word?.segment.length ?? 1), isWord: word?.isWordLike ?? false };
}

/** The end of the word at or after an offset, or the text's end. */
export function nextWordEdge(text: string, offset: number): number {
  let word = wordAt(text, offset);
  while (!word.isWord && word.end < text.length) {
    word = wordAt(text, word.end);
  }
  return word.end;
}

/** The start of the word before an offset, or 0. */
export function previousWordEdge(text: string, offset: number): number {
  let word = wordAt(text, offset - 1);
  while (!word.isWord && word.start > 0) {
    word = wordAt(text, word.start - 1);
  }
  return Math.max(0, word.start);
}

/** Whether an edge falls inside a word of letters that are set without spaces only within words. */
function cutsWord(text: string, edge: number, word: Word): boolean {
  return (
    word.isWord && word.start < edge && text.charCodeAt(edge) < 0x2e80 && text.charCodeAt(edge - 1) < 0x2e80
  );
}

/** The range widened over words that it cuts in Latin and its like; Chinese is left at the very character. */
export function snapToWords(text: string, { start, end }: TextRange): TextRange {
  const first = wordAt(text, start);
  const last = wordAt(text, end);
  return {
    start: cutsWord(text, start, first) ? first.start : start,
    end: cutsWord(text, end, last) ? last.end : end,
  };
}
