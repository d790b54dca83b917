import { graphemeEnd, graphemeStart, nextGrapheme, previousGrapheme } from './grapheme.ts';
import type { TextRange } from './offset.ts';
import { sentenceRangeAt } from './sentence.ts';
import { isSpace, trimRange } from './trim-range.ts';
import { nextWordEdge, previousWordEdge, snapToWords } from './word.ts';

export type Edge = 'start' | 'end';
export type StepUnit = 'character' | 'word' | 'sentence';

/** The offset after (1) or before (-1) the white space at an offset. */
function passSpace(text: string, offset: number, step: 1 | -1): number {
  let at = offset;
  while (step === 1 ? at < text.length && isSpace(text.charAt(at)) : at > 0 && isSpace(text.charAt(at - 1)))
    at += step;
  return at;
}

/** The edge of a unit that lies next after, or before, an offset which has no white space on that side. */
function unitEdge(text: string, offset: number, unit: StepUnit, step: 1 | -1): number {
  switch (unit) {
    case 'character':
      return step === 1 ? nextGrapheme(text, offset) : previousGrapheme(text, offset);
    case 'word':
      return step === 1 ? nextWordEdge(text, offset) : previousWordEdge(text, offset);
    case 'sentence':
      return step === 1
        ? sentenceRangeAt(text, offset).end
        : sentenceRangeAt(text, Math.max(0, offset - 1)).start;
  }
}

/**
 * Moves one end of a range by a unit, as keys do. White space never stands at an end: it is passed over. Gives the
 * range as it was where there is no way on, or nothing would be left of it.
 */
export function stepEdge(
  text: string,
  range: TextRange,
  edge: Edge,
  unit: StepUnit,
  step: 1 | -1,
): TextRange {
  const from = passSpace(text, range[edge], step);
  const to = unitEdge(text, from, unit, step);
  const moved = trimRange(text, { ...range, [edge]: to });
  return moved.start < moved.end ? moved : range;
}

/**
 * The range between an end that stands and one that is dragged to an offset, whichever comes first. The dragged
 * end keeps to grapheme edges and, unless `exactly`, takes words of Latin whole. Undefined where nothing but white
 * space lies between.
 */
export function dragEdge(text: string, fixed: number, to: number, exactly: boolean): TextRange | undefined {
  const forward = to >= fixed;
  const moved = forward ? graphemeEnd(text, to) : graphemeStart(text, to);
  const range = { start: Math.min(fixed, moved), end: Math.max(fixed, moved) };
  const whole = exactly ? range : snapToWords(text, range);
  const { start, end } = trimRange(
    text,
    forward ? { start: fixed, end: whole.end } : { start: whole.start, end: fixed },
  );
  return start < end ? { start, end } : undefined;
}
