import type { TextRange } from './offset.ts';

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** How far, in UTF-16 code units, a cluster is followed before the window is simply cut. */
const REACH = 1024;

/** Units that join nothing before them: ASCII, CJK punctuation, kana, Han, full-width forms. */
function standsAlone(unit: number): boolean {
  return (
    (unit >= 0x20 && unit < 0x7f) ||
    (unit >= 0x3400 && unit < 0xa000) ||
    (unit >= 0x3001 && unit < 0x302a) ||
    (unit >= 0x2010 && unit < 0x2028) ||
    (unit >= 0xff01 && unit < 0xff5f) ||
    (unit >= 0x3041 && unit < 0x3097)
  );
}

/** Whether an edge can be told from the two units beside it (UAX #29 without its tables). */
function isPlainEdge(text: string, offset: number): boolean {
  if (offset <= 0 || offset >= text.length) {
    return true;
  }
  const before = text.charCodeAt(offset - 1);
  const after = text.charCodeAt(offset);
  return (
    before === 10 ||
    (after === 10 ? before !== 13 : standsAlone(after) && (before < 0x600 || standsAlone(before)))
  );
}

/** The cluster around a unit. Only a window of the text is segmented: a whole article would take 100 ms. */
function clusterAt(text: string, offset: number): TextRange {
  let from = offset;
  while (offset - from < REACH && !isPlainEdge(text, from)) {
    from--;
  }
  let to = offset + 1;
  while (to - offset < REACH && !isPlainEdge(text, to)) {
    to++;
  }
  const cluster = graphemes.segment(text.slice(from, to)).containing(offset - from);
  const start = from + (cluster?.index ?? 0);
  return { start, end: start + (cluster?.segment.length ?? 1) };
}

/** The nearest grapheme edge at or before an offset. */
export function graphemeStart(text: string, offset: number): number {
  return isPlainEdge(text, offset) ? offset : clusterAt(text, offset).start;
}

/** The nearest grapheme edge at or after an offset. */
export function graphemeEnd(text: string, offset: number): number {
  if (isPlainEdge(text, offset)) {
    return offset;
  }
  const { start, end } = clusterAt(text, offset);
  return start === offset ? offset : end;
}

export const isGraphemeEdge = (text: string, offset: number): boolean =>
  graphemeStart(text, offset) === offset;

/** The edge one grapheme on, or the end of the text. */
export const nextGrapheme = (text: string, offset: number): number =>
  graphemeEnd(text, Math.min(offset + 1, text.length));

/** The edge one grapheme back, or 0. */
export const previousGrapheme = (text: string, offset: number): number =>
  graphemeStart(text, Math.max(offset - 1, 0));

/** The range widened to grapheme edges (Unicode extended grapheme clusters). It must lie within the text. */
export function snapToGraphemes(text: string, range: TextRange): TextRange {
  return { start: graphemeStart(text, range.start), end: graphemeEnd(text, range.end) };
}
