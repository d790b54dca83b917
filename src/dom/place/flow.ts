/** How a text is read on: the window scrolled down its lines, or the article's own box scrolled or turned. */
const KINDS = {
  'horizontal-scroll': { axis: 'y', ahead: 'down', isPaged: false },
  'vertical-scroll': { axis: 'x', ahead: 'left', isPaged: false },
  'horizontal-pages': { axis: 'x', ahead: 'right', isPaged: true },
  // Columns of vertical lines lie below each other; to the eye a page is turned as in a book.
  'vertical-pages': { axis: 'y', ahead: 'left', isPaged: true },
} as const;

export type FlowKind = keyof typeof KINDS;

/**
 * The way of reading: the axis along which text comes into view, and what scrolls along it. All lengths are CSS px
 * along that axis, from the edge of the view at which the text before leaves it: the window's top, or the article's
 * right where lines are vertical. Pages are columns side by side along it, one of them in view.
 */
export class Flow {
  readonly isPaged: boolean;
  /** Where the reader's eye finds what comes next. */
  readonly ahead: 'down' | 'left' | 'right';
  /** Which way the axis goes on: -1 where that is to the left. */
  private readonly sign: 1 | -1;
  private readonly isAcross: boolean;
  private readonly box: Element;
  private readonly scroller: Element;

  constructor(root: Element, kind: FlowKind) {
    const { axis, ahead, isPaged } = KINDS[kind];
    this.isPaged = isPaged;
    this.ahead = ahead;
    this.isAcross = axis === 'x';
    this.sign = this.isAcross && ahead === 'left' ? -1 : 1;
    this.box = root;
    this.scroller = kind === 'horizontal-scroll' ? document.documentElement : root;
  }

  /** Whether the window itself scrolls. */
  get isWindow(): boolean {
    return this.scroller !== this.box;
  }

  /** How much of the way is in view at once. */
  get extent(): number {
    return this.isAcross ? this.scroller.clientWidth : this.scroller.clientHeight;
  }

  /** How long the way is. */
  get length(): number {
    return this.isAcross ? this.scroller.scrollWidth : this.scroller.scrollHeight;
  }

  /** How far the reader has come: what has left the view. */
  get position(): number {
    return this.sign * (this.isAcross ? this.scroller.scrollLeft : this.scroller.scrollTop);
  }

  /** From the beginning of one page to that of the next. */
  get stride(): number {
    return this.extent + (this.isPaged ? Number.parseFloat(getComputedStyle(this.box).columnGap) || 0 : 0);
  }

  /** Where a box of the viewport begins and ends. */
  spanOf({ left, right, top, bottom }: DOMRect): { from: number; to: number } {
    const edge = this.isWindow ? { left: 0, right: 0, top: 0 } : this.box.getBoundingClientRect();
    if (!this.isAcross) return { from: top - edge.top, to: bottom - edge.top };
    return this.sign > 0
      ? { from: left - edge.left, to: right - edge.left }
      : { from: edge.right - right, to: edge.right - left };
  }

  /** The line or page edge nearest to what is asked for: a page has no lines along the way, but two edges. */
  edgeAt(at: number): number {
    if (!this.isPaged) return at;
    return at * 2 > this.extent ? this.extent : -1;
  }

  /** Where the view must begin for what now begins at `from` to stand `inset` px in it, or on its page. */
  positionFor(from: number, inset: number): number {
    const at = this.position + from;
    return this.isPaged ? Math.floor((at + 1) / this.stride) * this.stride : at - inset;
  }

  go(position: number, behavior: ScrollBehavior = 'instant'): void {
    // Chromium lets a box be scrolled a pixel beyond its beginning, where what it holds ends within one.
    const to = this.sign * Math.max(0, position);
    this.scroller.scrollTo({ [this.isAcross ? 'left' : 'top']: to, behavior });
  }
}

/** The flow that a text is set in now: what an element about it says in `data-flow`, else the window's. */
export function flowOf(root: Element): Flow {
  const kind = root.closest('[data-flow]')?.getAttribute('data-flow') ?? '';
  return new Flow(root, isKind(kind) ? kind : 'horizontal-scroll');
}

const isKind = (kind: string): kind is FlowKind => kind in KINDS;
