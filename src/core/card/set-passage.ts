import { graphemeStart } from '../text/grapheme.ts';
import { cardUnits, type MeasureText } from './card-units.ts';
import { type SetLine, setLines } from './set-lines.ts';

/** The room that a card has for its passage, in px: along its lines, and across them. */
interface Room {
  readonly along: number;
  readonly across: number;
}

export interface SetPassage {
  /** The size of a character, and what there is from one line to the next, in px. */
  readonly size: number;
  readonly pitch: number;
  readonly lines: readonly SetLine[];
  /** Whether its end had to be left out. */
  readonly isCut: boolean;
}

/** From that of a line or two to the smallest that is read with ease on a phone, where a card is half its size. */
const SIZES = [36, 32, 28, 25, 22, 20];
const PITCH = 1.75;
const ELLIPSIS = '……';
/** No face sets more UTF-16 code units than this in an em. */
const NARROWEST = 4;
/** So many lines are few: where each ends is seen at a glance. */
const FEW = 3;
/** A last line of fewer characters than this looks lost. */
const RUNT = 2;

/** Sets a passage as large as its room allows, its paragraphs parted by `\n`. What is too long for it is cut. */
export function setPassage(text: string, room: Room, measure: MeasureText, vertical: boolean): SetPassage {
  const smallest = SIZES.at(-1) ?? 20;
  const most = Math.floor(room.across / (smallest * PITCH));
  const perLine = Math.floor(room.along / smallest);
  const isHopeless = text.length > most * perLine * NARROWEST;
  for (const size of isHopeless ? [] : SIZES) {
    const lines = linesOf(text, Math.floor(room.along / size), measure, vertical);
    if (lines.length * size * PITCH <= room.across) return { size, pitch: size * PITCH, lines, isCut: false };
  }
  const lines = cutTo(text, most, perLine, measure, vertical);
  return { size: smallest, pitch: smallest * PITCH, lines, isCut: true };
}

/**
 * Sets paragraphs, indented where there are several. A narrower measure is taken where a few lines then end with their
 * clauses, or where it spares a lost character.
 */
function linesOf(text: string, perLine: number, measure: MeasureText, vertical: boolean): SetLine[] {
  const paragraphs = text.split('\n').filter((paragraph) => paragraph.trim() !== '');
  const indent = paragraphs.length > 1 ? 2 : 0;
  const set = (width: number, isRagged = false): SetLine[] =>
    paragraphs.flatMap((paragraph) =>
      setLines(cardUnits(paragraph, measure, { vertical }), width, measure, { indent, isRagged }),
    );
  const lines = set(perLine);
  if (lines.length < 2) return lines;
  if (lines.length <= FEW) {
    const best = [0, 1, 2, 3, 4]
      .map((less) => set(perLine - less, true))
      .find((one) => one.length === lines.length && endsWithClauses(one));
    if (best) return best;
  }
  if (!isRunt(lines.at(-1))) return lines;
  return [1, 2].map((less) => set(perLine - less)).find((narrower) => !isRunt(narrower.at(-1))) ?? lines;
}

const endsWithClauses = (lines: readonly SetLine[]): boolean =>
  !isRunt(lines.at(-1)) && lines.slice(0, -1).every((line) => line.at(-1)?.kind === 'close');

const isRunt = (line: SetLine | undefined): boolean =>
  line !== undefined && line.filter(({ kind }) => kind !== 'close').length < RUNT;

/** As much of the text as stands on so many lines, an ellipsis after it. */
function cutTo(
  text: string,
  most: number,
  perLine: number,
  measure: MeasureText,
  vertical: boolean,
): SetLine[] {
  const set = (end: number): SetLine[] =>
    linesOf(bare(text.slice(0, graphemeStart(text, end))) + ELLIPSIS, perLine, measure, vertical);
  let fits = 0;
  let over = Math.min(text.length, most * perLine * NARROWEST);
  while (over - fits > 1) {
    const middle = Math.floor((fits + over) / 2);
    if (set(middle).length <= most) fits = middle;
    else over = middle;
  }
  return set(fits);
}

/** An ellipsis stands in the place of the mark before it. */
const bare = (text: string): string => text.replace(/[\s，。、；：—…“‘（《〈「『【]+$/u, '');
