import type { TextRange } from '../text/offset.ts';

/** What a key does to a note: the text that takes the place of a range, and what is selected then. Offsets are the note's. */
export interface Typing extends TextRange {
  readonly text: string;
  readonly selected?: TextRange;
}

/** What opens a line of a quotation, and of a list in it. */
const OPENING = /^([ \t]*(?:>[ \t]?)*)(?:([ \t]*)(?:([-+*])|(\d{1,9})([.)]))([ \t]+)(\[[ xX]\][ \t]+)?)?/;
const FENCE = /^[ \t]*(?:```|~~~)/gm;

/**
 * What Enter does within a list or a quotation: the next line is of it, too. Where the line has nothing but its sign,
 * that goes instead. Undefined where Enter is a line's end and nothing more.
 */
export function nextLine(note: string, { start, end }: TextRange): Typing | undefined {
  const lineStart = note.lastIndexOf('\n', start - 1) + 1;
  const nextStart = note.indexOf('\n', end);
  const lineEnd = nextStart < 0 ? note.length : nextStart;
  const [opening = '', quote = '', indent = '', bullet = '', number, point, space, box = ''] =
    OPENING.exec(note.slice(lineStart, start)) ?? [];
  const isItem = bullet !== '' || number !== undefined;
  if (!isItem && !quote.includes('>')) return undefined;
  if ((note.slice(0, lineStart).match(FENCE)?.length ?? 0) % 2 === 1) return undefined;
  if (start === end && note.slice(lineStart + opening.length, lineEnd).trim() === '') {
    const kept = isItem && quote.includes('>') ? quote : '';
    // Without a blank line between, what is written next would still be of the last item.
    const isAfter = lineStart > 1 && note[lineStart - 2] !== '\n';
    return { start: lineStart, end: lineEnd, text: isAfter ? `${kept.trimEnd()}\n${kept}` : kept };
  }
  const sign = number === undefined ? bullet : `${Number(number) + 1}${point}`;
  const item = isItem ? `${indent}${sign}${space}${box && '[ ] '}` : '';
  return { start, end, text: `\n${quote}${item}` };
}

/** An item's sign, and again one like it. */
const TWICE = /^[ \t>]*(?:([-+*])[ \t]+(\1)|\d{1,9}([.)])[ \t]+(\d{1,9}\3))$/;
const ITEM = /^[ \t>]*(?:[-+*]|\d{1,9}[.)])[ \t]/;

/** What a space does behind a sign that Enter had put there already: the one that was typed goes. */
export function signAgain(note: string, { start, end }: TextRange): Typing | undefined {
  const lineStart = note.lastIndexOf('\n', start - 1) + 1;
  const twice = start === end && TWICE.exec(note.slice(lineStart, start));
  if (!twice || lineStart === 0) return undefined;
  const before = note.slice(note.lastIndexOf('\n', lineStart - 2) + 1, lineStart - 1);
  if (!ITEM.test(before)) return undefined;
  return { start: start - (twice[2] ?? twice[4] ?? '').length, end, text: '' };
}

const LETTER = /[\p{L}\p{N}]/u;
const asterisks = (text: string, from: 'start' | 'end'): number =>
  (from === 'start' ? /^\**/ : /\**$/).exec(text)?.[0].length ?? 0;

/**
 * Without white space at its ends; nor, beside a letter, a punctuation mark, since `**“甲”**乙` is not bold in
 * CommonMark, but `“**甲**”乙` is.
 */
function wrapped(note: string, range: TextRange): TextRange {
  let { start, end } = range;
  while (start < end && /\s/.test(note.charAt(start))) start++;
  while (start < end && /\s/.test(note.charAt(end - 1))) end--;
  if (!LETTER.test(note.slice(start, end))) return { start, end };
  if (LETTER.test(note.charAt(start - 1))) while (/[^\p{L}\p{N}*]/u.test(note.charAt(start))) start++;
  if (LETTER.test(note.charAt(end))) while (/[^\p{L}\p{N}*]/u.test(note.charAt(end - 1))) end--;
  return { start, end };
}

/** Makes a range bold (`**`) or emphasised (`*`), or no longer so. Without a range, the signs with the caret between. */
export function toggleSign(note: string, range: TextRange, sign: '**' | '*'): Typing {
  const { start, end } = wrapped(note, range);
  const has = (count: number): boolean => (sign === '**' ? count >= 2 : count % 2 === 1);
  const { length } = sign;
  const outside = Math.min(asterisks(note.slice(0, start), 'end'), asterisks(note.slice(end), 'start'));
  const words = note.slice(start, end);
  if (has(outside)) {
    const from = start - length;
    return {
      start: from,
      end: end + length,
      text: words,
      selected: { start: from, end: from + words.length },
    };
  }
  const inside = Math.min(asterisks(words, 'start'), asterisks(words, 'end'));
  if (words.length > 2 * inside && has(inside)) {
    const bare = words.slice(length, -length);
    return { start, end, text: bare, selected: { start, end: start + bare.length } };
  }
  const selected = { start: start + length, end: end + length };
  return { start, end, text: sign + words + sign, selected };
}
