import type { MeasureText } from '../../core/card/card-units.ts';
import type { SetGlyph, SetLine } from '../../core/card/set-lines.ts';

/** How a text is drawn: `family` and `color` as CSS has them, sizes in px. */
export interface Pen {
  readonly family: string;
  readonly weight: 400 | 700;
  readonly color: string;
  readonly size: number;
  /** From one line to the next. */
  readonly pitch: number;
}

/** Of a Chinese character's em, what stands above its baseline. */
const ASCENT = 0.88;
/** From the middle of that em down to the baseline. */
const HALF_ASCENT = ASCENT - 0.5;

/** In a vertical line, marks that go from the lower left of their em to its upper right. */
const STOPS = /^[，。、．]$/u;
/** Marks that go to its middle. */
const MIDDLED = /^[；：！？]$/u;
/** What is turned with the line: brackets, dashes, dots. */
const TURNED = /^[（）《》〈〉「」『』【】〔〕〖〗［］｛｝～]$|^[—⸺…]+$/u;

export function penFont({ family, weight, size }: Pick<Pen, 'family' | 'weight' | 'size'>): string {
  return `${weight} ${size}px ${family}`;
}

/** Measures by what a context draws with a pen's face, in em. */
export function measureWith(
  context: CanvasRenderingContext2D,
  face: Pick<Pen, 'family' | 'weight'>,
): MeasureText {
  const widths = new Map<string, number>();
  return (text) => {
    const known = widths.get(text);
    if (known !== undefined) return known;
    context.font = penFont({ ...face, size: 100 });
    const width = context.measureText(text).width / 100;
    widths.set(text, width);
    return width;
  };
}

/** Draws lines across, the first one's em standing at `x`, `y`. */
export function drawAcross(
  context: CanvasRenderingContext2D,
  lines: readonly SetLine[],
  pen: Pen,
  x: number,
  y: number,
): void {
  prepare(context, pen);
  for (const [i, line] of lines.entries()) {
    const baseline = y + i * pen.pitch + ASCENT * pen.size;
    for (const { text, at } of line) context.fillText(text, x + at * pen.size, baseline);
  }
}

/** Draws vertical lines, the first one's em ending at `right` and beginning at `top`. */
export function drawDown(
  context: CanvasRenderingContext2D,
  lines: readonly SetLine[],
  pen: Pen,
  right: number,
  top: number,
): void {
  prepare(context, pen);
  for (const [i, line] of lines.entries()) {
    const middle = right - i * pen.pitch - pen.size / 2;
    for (const glyph of line) drawGlyphDown(context, glyph, pen.size, middle, top);
  }
}

function drawGlyphDown(
  context: CanvasRenderingContext2D,
  { text, kind, at, length }: SetGlyph,
  size: number,
  middle: number,
  top: number,
): void {
  const y = top + at * size;
  if (kind === 'word' || TURNED.test(text)) {
    context.save();
    context.translate(middle, y + (length * size) / 2);
    context.rotate(Math.PI / 2);
    context.fillText(text, (-length * size) / 2, HALF_ASCENT * size);
    context.restore();
  } else if (kind === 'upright') {
    const width = context.measureText(text).width;
    context.fillText(text, middle - Math.min(width, size) / 2, y + ASCENT * size, size);
  } else {
    const [right, up] = STOPS.test(text) ? [0.5, 0.5] : MIDDLED.test(text) ? [0.25, 0] : [0, 0];
    context.fillText(text, middle + (right - 0.5) * size, y + (ASCENT - up) * size);
  }
}

function prepare(context: CanvasRenderingContext2D, pen: Pen): void {
  context.font = penFont(pen);
  context.fillStyle = pen.color;
  context.textAlign = 'left';
  context.textBaseline = 'alphabetic';
}
