import { nextGrapheme } from '../text/grapheme.ts';
import { isHan } from '../text/script.ts';
import type { CardUnit, MeasureText } from './card-units.ts';

/** A piece of text in its place. */
export interface SetGlyph {
  readonly text: string;
  readonly kind: CardUnit['kind'];
  /** Where its untrimmed box begins, in em from the line's beginning: less than 0 where its blank is trimmed. */
  readonly at: number;
  /** The length of that box, in em. */
  readonly length: number;
}

export type SetLine = readonly SetGlyph[];

/** Beside Latin letters, in em: as the browser's `text-autospace` has it. */
const AUTOSPACE = 0.125;
/** Of a line that is let out to the measure, the most that comes between two characters, in em. */
const MOST_STRETCH = 0.2;
/** A mark that may stand outside the measure, by half an em, where it would otherwise take a character with it. */
const HANGING = /^[，。、]$/u;
const HUNG = 0.5;

/**
 * Sets a paragraph in lines of a measure, in em: no line begins with a closing mark or ends with an opening one, words
 * are whole, blanks of marks are trimmed beside one another and at the edges, and a stop may hang at the end. All
 * lines but the last are let out to the measure where most of their characters are set solid, unless they are to stand
 * as they come (`isRagged`). The first begins after the `indent`, in em.
 */
export function setLines(
  units: readonly CardUnit[],
  measure: number,
  measureText: MeasureText,
  { indent = 0, isRagged = false }: { readonly indent?: number; readonly isRagged?: boolean } = {},
): SetLine[] {
  const parts = units.flatMap((unit) => (unit.width > measure ? lettersOf(unit, measureText) : [unit]));
  const lines: SetLine[] = [];
  let from = 0;
  while (from < parts.length) {
    if (parts[from]?.kind === 'space') {
      from++;
      continue;
    }
    const start = lines.length === 0 ? indent : 0;
    const to = endOfLine(parts, from, measure - start);
    lines.push(placed(parts.slice(from, to), start, to < parts.length && !isRagged ? measure : undefined));
    from = to;
  }
  return lines;
}

/** A word that no line can hold, letter by letter. */
function lettersOf({ text, kind }: CardUnit, measureText: MeasureText): CardUnit[] {
  const letters: CardUnit[] = [];
  for (let at = 0; at < text.length; ) {
    const next = nextGrapheme(text, at);
    const letter = text.slice(at, next);
    letters.push({ text: letter, kind, width: measureText(letter), hasBlank: false });
    at = next;
  }
  return letters;
}

/** The index after the last unit of the line that begins at `from`: at least one is on it. */
function endOfLine(units: readonly CardUnit[], from: number, measure: number): number {
  let last = 0;
  let forced = from + 1;
  for (let to = from + 1; to <= units.length; to++) {
    const line = trimEnd(units.slice(from, to));
    const width = lengthOf(line);
    const hung = HANGING.test(line.at(-1)?.text ?? '') ? HUNG : 0;
    if (width - hung > measure + 1e-6) break;
    forced = to;
    if (to === units.length || mayBreak(line.at(-1), units[to])) last = to;
  }
  // Where nothing allows it, a line breaks all the same.
  return last || forced;
}

/** Whether a line may end with one unit, white space after it set aside, and the next begin with another. */
function mayBreak(before: CardUnit | undefined, after: CardUnit | undefined): boolean {
  if (!before || !after || before.kind === 'open' || after.kind === 'close') return false;
  return after.kind !== 'space';
}

const trimEnd = (line: readonly CardUnit[]): readonly CardUnit[] =>
  line.at(-1)?.kind === 'space' ? line.slice(0, -1) : line;

const lengthOf = (line: readonly CardUnit[]): number => advances(line).reduce((sum, one) => sum + one, 0);

/** How far the line goes on with each of its units. */
function advances(line: readonly CardUnit[]): number[] {
  return line.map((unit, i) => {
    const next = line[i + 1];
    return unit.width - blankBefore(line, i) - blankAfter(unit, next) + spaceBetween(unit, next);
  });
}

/** Of an opening mark that begins a line, or follows another. */
const blankBefore = (line: readonly CardUnit[], i: number): number => {
  const unit = line[i];
  return unit?.kind === 'open' && unit.hasBlank && (i === 0 || line[i - 1]?.kind === 'open') ? 0.5 : 0;
};

/** Of a closing mark that ends a line, or that another mark follows. */
const blankAfter = ({ kind, hasBlank }: CardUnit, next: CardUnit | undefined): number =>
  kind === 'close' && hasBlank && (!next || next.hasBlank) ? 0.5 : 0;

function spaceBetween(unit: CardUnit, next: CardUnit | undefined): number {
  const meet = (a: CardUnit, b: CardUnit): boolean =>
    a.kind === 'word' && b.kind === 'solid' && isHan(b.text);
  return next && (meet(unit, next) || meet(next, unit)) ? AUTOSPACE : 0;
}

/** Puts the units of a line in their places; `measure` is what it is let out to, if it is. */
function placed(units: readonly CardUnit[], start: number, measure: number | undefined): SetLine {
  const line = trimEnd(units);
  const steps = advances(line);
  const slack = (measure ?? 0) - start - lengthOf(line);
  const words = line.filter(({ kind }) => kind === 'word').length;
  const solid = line.filter(({ kind }) => kind !== 'word' && kind !== 'space').length;
  const stretch = slack > 0 && solid > words ? slack / (line.length - 1) : 0;
  let at = start;
  return line.map(({ text, kind, width }, i) => {
    const glyph = { text, kind, at: at - blankBefore(line, i), length: width };
    at += (steps[i] ?? 0) + (stretch <= MOST_STRETCH ? stretch : 0);
    return glyph;
  });
}
