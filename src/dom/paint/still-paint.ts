import type { TextRange } from '../../core/text/offset.ts';
import { flowOf } from '../place/flow.ts';
import { pointIn } from '../text/offset-to-range.ts';
import type { BlockText, TextMap } from '../text/text-map.ts';

/** A range to be painted under a highlight's name. */
export interface Stroke extends TextRange {
  readonly name: string;
  readonly depth: number;
}

/** The elements that hold the boxes, and each box: `data-still="annotation-yellow-0"`. */
export const STILL = 'data-still';

/** What a box's line is drawn under, unseen: a letter as wide as the type is high. */
const LETTER = '一';

interface Piece {
  readonly name: string;
  readonly font: CSSStyleDeclaration;
  readonly rect: DOMRect;
}

/**
 * Marks painted without highlights, as boxes beneath the text, outside the document's own tree. The browser finds all
 * highlights anew and paints what bears one whenever anything in the document changes, each character typed into a
 * field; boxes it leaves alone. They stand where the text stood when they were drawn: whoever draws them has to draw
 * them again when it moves.
 */
export class StillPaint {
  private readonly ground = document.createElement('div');
  private places: { readonly section: Element; readonly place: DOMRect }[] = [];

  constructor() {
    this.ground.setAttribute(STILL, '');
    this.ground.ariaHidden = 'true';
    document.body.append(this.ground);
  }

  /**
   * Draws the strokes of each section, in place of all drawn before. Gives the starts of the blocks that it can draw:
   * text of the article's own colour on its own ground. The others' strokes it leaves out.
   */
  draw(map: TextMap, strokes: ReadonlyMap<number, readonly Stroke[]>): ReadonlySet<number> {
    this.clear();
    const drawn = new Set<number>();
    if (!canFollow(map.root)) return drawn;
    const isPlain = plainIn(map.root);
    const origin = this.ground.getBoundingClientRect();
    const made: HTMLElement[] = [];
    for (const [index, ofSection] of strokes) {
      const section = map.sections[index]?.box;
      if (!section || ofSection.length === 0) continue;
      const pieces: Piece[] = [];
      for (const { name, start, end } of ofSection.toSorted((a, b) => a.depth - b.depth)) {
        for (const block of map.blocksIn(start, end)) {
          if (!block.nodes.every(({ parentElement }) => parentElement && isPlain(parentElement))) continue;
          drawn.add(block.start);
          pieces.push(...piecesOf(block, name, { start, end }));
        }
      }
      const rect = section.getBoundingClientRect();
      const place = within(rect, origin);
      const box = boxAt(place);
      // What the browser lays out by itself it also moves to whole pixels by itself, and cuts off at its edges.
      box.style.contain = map.isContained && index > 0 ? 'layout paint style' : 'none';
      box.append(...pieces.map((piece) => strokeOf(piece, rect)));
      made.push(box);
      this.places.push({ section, place });
    }
    this.ground.append(...made);
    return drawn;
  }

  /** Whether the sections that were drawn are where they were, and as large. */
  isInPlace(): boolean {
    const origin = this.ground.getBoundingClientRect();
    return this.places.every(({ section, place }) => {
      const { x, y, width, height } = within(section.getBoundingClientRect(), origin);
      return x === place.x && y === place.y && width === place.width && height === place.height;
    });
  }

  clear(): void {
    this.places = [];
    this.ground.replaceChildren();
  }

  remove(): void {
    this.ground.remove();
  }
}

/** Whether text is set as boxes follow it: scrolled with the window, no stroke about its letters. */
const canFollow = (root: Element): boolean =>
  flowOf(root).isWindow && getComputedStyle(root).webkitTextStrokeWidth === '0px';

/** Whether an element's text stands in the article's own colour, on its own ground, and nothing scrolls it within. */
function plainIn(root: Element): (element: Element) => boolean {
  const { color } = getComputedStyle(root);
  const known = new Map<Element, boolean>([[root, true]]);
  const isPlain = (element: Element): boolean => {
    const before = known.get(element);
    if (before !== undefined) return before;
    const style = getComputedStyle(element);
    const isOwn =
      style.color === color &&
      style.backgroundColor === 'rgba(0, 0, 0, 0)' &&
      style.overflow === 'visible' &&
      style.opacity === '1' &&
      (element.parentElement === null || isPlain(element.parentElement));
    known.set(element, isOwn);
    return isOwn;
  };
  return isPlain;
}

function piecesOf(block: BlockText, name: string, { start, end }: TextRange): Piece[] {
  const from = pointIn(block, Math.max(start, block.start), 'start');
  const to = pointIn(block, Math.min(end, block.end), 'end');
  if (!from || !to) return [];
  const nodes = block.nodes.slice(block.nodes.indexOf(from.node), block.nodes.indexOf(to.node) + 1);
  return nodes.flatMap((node): Piece[] => {
    const { parentElement } = node;
    if (!parentElement) return [];
    const range = document.createRange();
    range.setStart(node, node === from.node ? from.offset : 0);
    range.setEnd(node, node === to.node ? to.offset : node.length);
    const font = getComputedStyle(parentElement);
    return [...range.getClientRects()].filter(({ width }) => width > 0).map((rect) => ({ name, font, rect }));
  });
}

const within = ({ x, y, width, height }: DOMRect, origin: DOMRect): DOMRect =>
  new DOMRect(x - origin.x, y - origin.y, width, height);

function boxAt({ x, y, width, height }: DOMRect): HTMLElement {
  const box = document.createElement('div');
  box.style.left = `${x}px`;
  box.style.top = `${y}px`;
  box.style.width = `${width}px`;
  box.style.height = `${height}px`;
  return box;
}

function strokeOf({ name, font, rect }: Piece, origin: DOMRect): HTMLElement {
  const box = boxAt(within(rect, origin));
  box.setAttribute(STILL, name);
  box.dataset.line = LETTER.repeat(Math.ceil(rect.width / Number.parseFloat(font.fontSize)) + 1);
  box.style.lineHeight = `${rect.height}px`;
  box.style.fontFamily = font.fontFamily;
  box.style.fontSize = font.fontSize;
  box.style.fontWeight = font.fontWeight;
  box.style.fontStyle = font.fontStyle;
  return box;
}
