import { isHan, isSolid } from '../text/script.ts';

/**
 * What a line does not break within. `open` and `close` are the punctuation that may not end, or begin, a line;
 * `upright` is a number that stands across a vertical line.
 */
export interface CardUnit {
  readonly text: string;
  readonly kind: 'solid' | 'open' | 'close' | 'word' | 'space' | 'upright';
  /** In em, before anything is trimmed. */
  readonly width: number;
  /** Whether half of its em is blank: before an opening mark, after a closing one. */
  readonly hasBlank: boolean;
}

/** How wide a text is set, in em. */
export type MeasureText = (text: string) => number;

const OPENING = /^[“‘（《〈「『【〔〖［｛￥＄￡]$/u;
const CLOSING = /^[”’）》〉」』】〕〗］｝，。、；：！？．…～％‰℃·]+$/u;
/** Marks in one half of their em, the other being blank. */
const HALF = /^[“‘（《〈「『【〔〖［｛”’）》〉」』】〕〗］｝，。、；：！？．]$/u;
/** Of these, those that stand in the middle of their em in a vertical line. */
const MIDDLED = /^[；：！？]$/u;
const LETTER = /[\p{L}\p{N}]/u;
const NUMBER = /^\d{1,2}$/;

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** A paragraph as units; words and dashes whole, whatever is white as one space. */
export function cardUnits(
  text: string,
  measure: MeasureText,
  { vertical }: { readonly vertical: boolean },
): CardUnit[] {
  const units: CardUnit[] = [];
  for (const piece of piecesOf(text)) {
    if (/^\s+$/u.test(piece)) units.push({ text: ' ', kind: 'space', width: measure(' '), hasBlank: false });
    else if (vertical && NUMBER.test(piece))
      units.push({ text: piece, kind: 'upright', width: 1, hasBlank: false });
    else {
      const unit = unitOf(piece, measure);
      units.push(vertical && MIDDLED.test(piece) ? { ...unit, hasBlank: false } : unit);
    }
  }
  return units;
}

function unitOf(text: string, measure: MeasureText): CardUnit {
  const width = isHan(text) ? 1 : measure(text);
  const kind = OPENING.test(text) ? 'open' : CLOSING.test(text) ? 'close' : isSet(text) ? 'solid' : 'word';
  // A face that sets a mark narrower than its em has no blank to trim.
  return { text, kind, width, hasBlank: HALF.test(text) && width > 0.9 };
}

const isSet = (text: string): boolean => isSolid(text.charAt(0)) || isHan(text);

/** Runs of white space, of dashes or of dots; single Chinese characters; words. */
function piecesOf(text: string): string[] {
  const pieces: string[] = [];
  let run = '';
  for (const { segment, index } of graphemes.segment(text)) {
    const kind = runOf(segment, text[index - 1] ?? '', text[index + segment.length] ?? '');
    const last = pieces.at(-1);
    if (kind !== '' && kind === run && last !== undefined) pieces[pieces.length - 1] = last + segment;
    else pieces.push(segment);
    run = kind;
  }
  return pieces;
}

/** What kind of run a character goes on with; empty where it stands by itself. */
function runOf(character: string, before: string, after: string): string {
  if (/^\s/u.test(character)) return 'space';
  if (/^[—⸺]/u.test(character)) return 'dash';
  if (character === '…') return 'dots';
  // An apostrophe.
  if (character === '’' && LETTER.test(before) && LETTER.test(after) && !isSet(before)) return 'word';
  return isSet(character) ? '' : 'word';
}
