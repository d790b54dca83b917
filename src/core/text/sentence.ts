import type { TextRange } from './offset.ts';

/** A paragraph longer than this on either side of a place, in UTF-16 code units, is not read to its ends. */
const REACH = 4096;

const CLOSERS = '”’」』）》】〉"\')\\]';
/** `；` does not end a sentence, nor does an ellipsis that a comma follows. */
const FULL_WIDTH = `(?:[。！？]|……)[。！？!?…]*[${CLOSERS}]*(?![，、；：。！？!?…${CLOSERS}])`;
/** Latin marks end one before white space, the end of the paragraph, or a Han character. */
const LATIN = `[.!?]+[${CLOSERS}]*(?=\\s|$|\\p{Script=Han})`;
const SENTENCE_END = new RegExp(`${FULL_WIDTH}|${LATIN}`, 'gu');

const ABBREVIATION =
  /(?:^|[^\p{L}\p{N}])(?:\p{Lu}|(?:\p{L}\.)+\p{L}|Mr|Mrs|Ms|Dr|St|Prof|Gen|vs|etc|cf|No|Vol|Fig|pp?)$/u;

function endsSentence(paragraph: string, mark: string, index: number): boolean {
  if (mark !== '.') {
    return true;
  }
  const rest = paragraph.slice(index + 1, index + 8);
  return (
    !/^\s+\p{Ll}/u.test(rest) &&
    !(rest !== '' && ABBREVIATION.test(paragraph.slice(Math.max(0, index - 12), index)))
  );
}

/** The sentences of a stretch without line ends, spaces around them left out. */
function sentencesOfParagraph(text: string, from: number, to: number): TextRange[] {
  const paragraph = text.slice(from, to);
  const ends = [...paragraph.matchAll(SENTENCE_END)]
    .filter(({ 0: mark, index }) => endsSentence(paragraph, mark, index))
    .map(({ 0: mark, index }) => index + mark.length);
  const sentences: TextRange[] = [];
  let start = 0;
  for (const end of [...ends, paragraph.length]) {
    const sentence = paragraph.slice(start, end);
    const trimmed = sentence.trim();
    if (trimmed !== '') {
      const lead = from + start + sentence.indexOf(trimmed);
      sentences.push({ start: lead, end: lead + trimmed.length });
    }
    start = end;
  }
  return sentences;
}

/** The sentences that begin within a range of a projection, in order. A paragraph's end ends its sentence. */
export function sentenceRanges(text: string, range: TextRange): TextRange[] {
  const sentences: TextRange[] = [];
  let from = text.lastIndexOf('\n', range.start - 1) + 1;
  while (from < range.end) {
    const end = text.indexOf('\n', from);
    const to = end === -1 ? text.length : end;
    sentences.push(...sentencesOfParagraph(text, from, to));
    from = to + 1;
  }
  return sentences.filter(({ start }) => start >= range.start && start < range.end);
}

/**
 * The sentence at an offset; between two, the one that follows; after the last of a paragraph, that one.
 * Empty at an empty paragraph.
 */
export function sentenceRangeAt(text: string, offset: number): TextRange {
  const lineStart = offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
  const lineEnd = text.indexOf('\n', offset);
  const from = Math.max(lineStart, offset - REACH);
  const to = Math.min(lineEnd === -1 ? text.length : lineEnd, offset + REACH);
  const sentences = sentencesOfParagraph(text, from, to);
  return sentences.find(({ end }) => end > offset) ?? sentences.at(-1) ?? { start: offset, end: offset };
}

/** The range widened to whole sentences. */
export function snapToSentences(text: string, { start, end }: TextRange): TextRange {
  const first = sentenceRangeAt(text, start);
  const last = sentenceRangeAt(text, Math.max(start, end - 1));
  return { start: Math.min(start, first.start), end: Math.max(end, last.end) };
}
