import type { Color } from '../../core/annotation/annotation.ts';
import { cardUnits } from '../../core/card/card-units.ts';
import { type SetLine, setLines } from '../../core/card/set-lines.ts';
import { setPassage } from '../../core/card/set-passage.ts';
import { drawAcross, drawDown, measureWith, type Pen, penFont } from './card-pen.ts';

/** What stands on a card. */
export interface Card {
  /** Its paragraphs parted by `\n`. */
  readonly passage: string;
  readonly color: Color;
  readonly headline: string;
  /** Lines under the headline: who wrote it, when it was marked. */
  readonly source: readonly string[];
  readonly vertical: boolean;
}

/** Pixels of the picture for one px of these measures. */
const SCALE = 2;
/** The card's side along the lines; its other side is as long as the passage asks, and at least so long. */
const SIDES = { across: { along: 640, least: 380 }, down: { along: 760, least: 420 } };
const PADDING = 56;
/** The line in the mark's colour beside the passage, and its distance. */
const BAR = 3;
const BAR_GAP = 20;
/** The most that a passage takes across its lines. */
const MOST = 760;
/** Between passage, rule and headline. */
const GAP = 34;
const SOURCE_GAP = 10;
const SEAL = { width: 28, height: 40 };

/** Colours and faces, as the canvas' own style has them: a custom property by its name. */
type Style = (property: string) => string;

interface Written {
  readonly pen: Pen;
  readonly lines: readonly SetLine[];
  /** From the first line's em to the last one's, in px. */
  readonly extent: number;
}

/** A card with every line in its place. */
interface SetCard {
  readonly passage: Written & { readonly isCut: boolean };
  readonly headline: Written;
  readonly source: Written;
  /** Across the lines: what the parts take, and what the card has, in px. */
  readonly needed: number;
  readonly across: number;
  /** Along them. */
  readonly along: number;
}

/**
 * Draws a card, twice as large as its measures, in the colours and faces of the canvas' own style. The faces are fetched
 * first; when they are here and the card is no longer wanted, nothing is drawn. Gives whether the passage was too long
 * and was cut.
 * @throws Error where the browser has no canvas to draw on.
 */
export async function drawCard(
  canvas: HTMLCanvasElement,
  card: Card,
  isWanted: () => boolean,
): Promise<boolean> {
  const computed = getComputedStyle(canvas);
  const style: Style = (property) =>
    property === 'song' ? computed.fontFamily : computed.getPropertyValue(`--${property}`).trim();
  const texts = [card.passage, card.headline, ...card.source].join('');
  const faces = [400, 700].map((weight) => document.fonts.load(`${weight} 20px ${style('song')}`, texts));
  // One that cannot be had is made up for by the system's.
  await Promise.allSettled(faces);
  if (!isWanted()) return false;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('No canvas to draw on');
  const set = setCard(context, card, style);
  const [width, height] = card.vertical ? [set.across, set.along] : [set.along, set.across];
  canvas.width = width * SCALE;
  canvas.height = height * SCALE;
  context.scale(SCALE, SCALE);
  context.fillStyle = style('paper');
  context.fillRect(0, 0, width, height);
  paint(context, card, set, style);
  paintSeal(context, style, card.vertical ? PADDING : width - PADDING - SEAL.width, height - PADDING);
  return set.passage.isCut;
}

function setCard(context: CanvasRenderingContext2D, card: Card, style: Style): SetCard {
  const side = SIDES[card.vertical ? 'down' : 'across'];
  const along = side.along - 2 * PADDING;
  const ink = { family: style('song'), color: style('ink') };
  const room = { along: card.vertical ? along : along - BAR - BAR_GAP, across: MOST };
  const measure = measureWith(context, { ...ink, weight: 400 });
  const set = setPassage(card.passage, room, measure, card.vertical);
  const passage = {
    ...written(set.lines, { ...ink, weight: 400, size: set.size, pitch: set.pitch }),
    isCut: set.isCut,
  };
  /** What stands under the rule keeps clear of the seal. */
  const write = (texts: readonly string[], pen: Pen): Written => {
    const measure = measureWith(context, pen);
    const width = (along - SEAL.height - 16) / pen.size;
    return written(
      texts.flatMap((text) => setLines(cardUnits(text, measure, card), width, measure)),
      pen,
    );
  };
  const headline = write([card.headline], { ...ink, weight: 700, size: 17, pitch: 27 });
  const small = { family: style('hei'), color: style('ink-2'), weight: 400, size: 13, pitch: 22 } as const;
  const source = write(card.source, small);
  const foot = Math.max(SEAL.height, headline.extent + SOURCE_GAP + source.extent);
  const bar = card.vertical ? BAR + BAR_GAP : 0;
  const needed = 2 * PADDING + bar + passage.extent + 2 * GAP + foot;
  return {
    passage,
    headline,
    source,
    needed,
    across: Math.max(side.least, Math.ceil(needed)),
    along: side.along,
  };
}

const written = (lines: readonly SetLine[], pen: Pen): Written => ({
  pen,
  lines,
  extent: lines.length === 0 ? 0 : (lines.length - 1) * pen.pitch + pen.size,
});

/** Places are along the lines and across them, from where the first line of all stands. */
function paint(context: CanvasRenderingContext2D, card: Card, set: SetCard, style: Style): void {
  const { vertical } = card;
  const box = (color: string, along: number, across: number, length: number, depth: number): void => {
    context.fillStyle = style(color);
    if (vertical) context.fillRect(set.across - across - depth, along, depth, length);
    else context.fillRect(along, across, length, depth);
  };
  const write = ({ lines, pen }: Written, along: number, across: number): void => {
    if (vertical) drawDown(context, lines, pen, set.across - across, along);
    else drawAcross(context, lines, pen, along, across);
  };
  const length = set.along - 2 * PADDING;
  const bar = `line-${card.color}`;
  // A short passage stands in the middle of what it has.
  const spare = (set.across - set.needed) / 2;
  const passageAt = PADDING + spare + (vertical ? BAR + BAR_GAP : 0);
  if (vertical) box(bar, PADDING, passageAt - BAR_GAP - BAR, length, BAR);
  else box(bar, PADDING, passageAt, BAR, set.passage.extent);
  write(set.passage, PADDING + (vertical ? 0 : BAR + BAR_GAP), passageAt);
  const ruleAt = passageAt + set.passage.extent + GAP + spare;
  box('rule', PADDING, ruleAt, length, 1);
  write(set.headline, PADDING, ruleAt + GAP);
  write(set.source, PADDING, ruleAt + GAP + set.headline.extent + SOURCE_GAP);
}

/** The app's name as a seal, one character below the other; `bottom` is where it ends. */
function paintSeal(context: CanvasRenderingContext2D, style: Style, x: number, bottom: number): void {
  context.fillStyle = style('vermilion');
  context.beginPath();
  context.roundRect(x, bottom - SEAL.height, SEAL.width, SEAL.height, 3);
  context.fill();
  context.font = penFont({ family: style('song'), weight: 700, size: 16 });
  context.fillStyle = style('on-vermilion');
  context.textAlign = 'center';
  context.textBaseline = 'alphabetic';
  context.fillText('圈', x + SEAL.width / 2, bottom - 22);
  context.fillText('点', x + SEAL.width / 2, bottom - 6);
}
