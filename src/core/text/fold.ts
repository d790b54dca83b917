import type { TextRange } from './offset.ts';

/** A text as search compares it, and the way back to the text as it stands. */
export interface FoldedText {
  readonly folded: string;
  /** Where the character that gave a folded offset begins. */
  toOriginal(offset: number): number;
  /** The original characters that a folded range touches; a letter of `kg` gives the whole of `㎏`. */
  rangeToOriginal(range: TextRange): TextRange;
}

/** One character of the text whose folded form does not answer to it unit by unit. */
interface Chunk {
  readonly foldedStart: number;
  readonly foldedEnd: number;
  readonly start: number;
  readonly end: number;
}

/** A character with its combining marks, or one that may fold into something else. */
const FOLDABLE = /[^\n -@[-~\u3400-\u9fff]\p{M}*|[\n -@[-~\u3400-\u9fff]\p{M}+/gu;

const PUNCTUATION = new Map<string, string>();
for (const [to, from] of [
  [',', '、﹑'],
  ['.', '。｡﹒'],
  ['"', '“”„‟«»「」『』﹁﹂﹃﹄'],
  ["'", '‘’‚‛‹›'],
  ['[', '【〔〖'],
  [']', '】〕〗'],
  ['-', '—–―‒−‐‑─━'],
  ['~', '〜∼'],
  ['·', '•・‧∙⋅'],
  ['...', '⋯'],
  [' ', '\t'],
  ['', '\u00ad\u200b\u200c\u200d\u2060\ufeff'],
] as const) {
  for (const character of from) {
    PUNCTUATION.set(character, to);
  }
}

const known = new Map<string, string>();

function foldCharacter(character: string): string {
  let folded = known.get(character);
  if (folded === undefined) {
    folded = '';
    for (const part of character
      .replace(/\p{Variation_Selector}/gu, '')
      .normalize('NFKC')
      .toLowerCase()) {
      folded += PUNCTUATION.get(part) ?? part;
    }
    known.set(character, folded);
  }
  return folded;
}

/**
 * Folds what a reader does not tell apart when searching: case, full and half width, compatibility forms (NFKC),
 * Chinese and Latin punctuation, variation selectors, invisible characters. The text itself is never stored so.
 */
export function foldForSearch(text: string): FoldedText {
  const chunks: Chunk[] = [];
  let drift = 0;
  const folded = text.replace(FOLDABLE, (character, start: number) => {
    const replacement = foldCharacter(character);
    if (character.length > 1 ? replacement !== character : replacement.length !== 1) {
      const foldedStart = start + drift;
      drift += replacement.length - character.length;
      chunks.push({
        foldedStart,
        foldedEnd: foldedStart + replacement.length,
        start,
        end: start + character.length,
      });
    }
    return replacement;
  });

  /** The number of chunks that lie before a folded offset as `isBefore` sees it. */
  const count = (isBefore: (chunk: Chunk) => boolean): number => {
    let low = 0;
    let high = chunks.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const chunk = chunks[middle];
      if (chunk !== undefined && isBefore(chunk)) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  };
  const after = (chunk: Chunk | undefined, offset: number): number =>
    chunk === undefined ? offset : chunk.end + offset - chunk.foldedEnd;
  const toOriginal = (offset: number): number => {
    const passed = count(({ foldedEnd }) => foldedEnd <= offset);
    const here = chunks[passed];
    return here !== undefined && here.foldedStart < offset ? here.start : after(chunks[passed - 1], offset);
  };
  const endToOriginal = (offset: number): number => {
    const last = chunks[count(({ foldedStart }) => foldedStart < offset) - 1];
    return last !== undefined && offset < last.foldedEnd ? last.end : after(last, offset);
  };
  return {
    folded,
    toOriginal,
    rangeToOriginal: ({ start, end }) => {
      const from = toOriginal(start);
      return { start: from, end: Math.max(from, endToOriginal(end)) };
    },
  };
}
