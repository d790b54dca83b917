import { LIMITS } from '../annotation/limits.ts';
import { isSolid } from '../text/script.ts';
import { joinUnknownWords } from './join-unknown-words.ts';

interface Piece {
  /** In UTF-16 code units of the text it is cut from. */
  readonly at: number;
  readonly text: string;
}

/** A short quotation is a name: it stays on one line, its spaces and the marks about it with it. */
const NAME = /[（《〈「『【]*“[^“”]{1,14}”[）》〉」』】，。、；：！？]*/u;
const PIECES = new RegExp(`${NAME.source}|\\S|\\s+`, 'gu');
const NAMES = new RegExp(`(${NAME.source})`, 'u');

/** The phrases of a headline and the spaces that part them; a space inside a name parts nothing. */
export function headlinePhrases(text: string): Piece[] {
  const phrases: Piece[] = [];
  for (const { 0: piece, index } of text.matchAll(PIECES)) {
    const last = phrases.at(-1);
    if (last && piece.trim() !== '' && last.text.trim() !== '') {
      phrases[phrases.length - 1] = { at: last.at, text: last.text + piece };
    } else {
      phrases.push({ at: index, text: piece });
    }
  }
  return phrases;
}

/** A stretch of a phrase that no line breaks within, but at a space. */
interface Token extends Piece {
  readonly isName: boolean;
  /** Whether a break before it is to be asked for; asked for between two marks, it would keep them apart. */
  readonly mayBreakBefore: boolean;
}

/**
 * Where a line may break within a headline, beside its spaces: before a word, as offsets into it. Found when an
 * article is made: a browser takes 12 to 70 ms of its first frame to load the dictionary that divides words. The
 * body's text helps with words that the dictionary has not.
 */
export function headlineBreaks(text: string, language: string, body: string): number[] {
  // Each word found costs as much as all of the text: what is no headline takes all the memory there is.
  if (text.length > LIMITS.front) return [];
  const words = new Intl.Segmenter(language, { granularity: 'word' });
  return headlinePhrases(text).flatMap(({ at, text: phrase }) => {
    let within = 0;
    return phrase.split(NAMES).flatMap((part) => {
      const segments = [...words.segment(part)].map(({ segment }) => segment);
      const texts = NAME.test(part) ? [part] : joinUnknownWords(segments, body);
      return texts.flatMap((word) => {
        const offset = within;
        within += word.length;
        return mayBreak(phrase.slice(0, offset), word) ? [at + offset] : [];
      });
    });
  });
}

/** The stretches of a phrase between the breaks of its headline, and its names. */
export function headlineTokens(phrase: Piece, breaks: readonly number[]): Token[] {
  const end = phrase.at + phrase.text.length;
  const cuts = new Set(breaks);
  let at = phrase.at;
  for (const part of phrase.text.split(NAMES)) {
    // A name is a token though no break stands before it, and so is what follows it.
    cuts.add(at);
    at += part.length;
  }
  const starts = [...cuts].filter((cut) => cut >= phrase.at && cut < end).sort((a, b) => a - b);
  return starts.map((start, i): Token => {
    const text = phrase.text.slice(start - phrase.at, (starts[i + 1] ?? end) - phrase.at);
    const isBetweenMarks = MEETING.test(phrase.text.slice(0, start - phrase.at + 1));
    return {
      at: start,
      text,
      isName: NAME.test(text),
      mayBreakBefore: breaks.includes(start) && !isBetweenMarks,
    };
  });
}

/** Marks that may not end a line, and those that may not begin one: no break is offered beside them. */
const OPENING = /[“‘（《〈「『【]$/u;
const CLOSING = /^[”’）》〉」』】，。、；：！？…—]/u;
/** One that closes, and one that opens. */
const MEETING = /[”’）》〉」』】，。、；：！？][“‘（《〈「『【]$/u;

const mayBreak = (before: string, text: string): boolean =>
  isSolid(text.charAt(0)) && isSolid(before.slice(-1)) && !OPENING.test(before) && !CLOSING.test(text);
