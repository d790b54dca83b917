import type { Flow } from '../../dom/place/flow.ts';

type Ahead = Flow['ahead'];

/** What a key asks for: a step or a whole view, on or back; or an end of the text. */
export type Move = { readonly by: 'step' | 'view'; readonly way: 1 | -1 } | { readonly to: 'start' | 'end' };

const KEYS: ReadonlyMap<string, Move> = new Map<string, Move>([
  ['ArrowDown', { by: 'step', way: 1 }],
  ['ArrowUp', { by: 'step', way: -1 }],
  ['PageDown', { by: 'view', way: 1 }],
  ['PageUp', { by: 'view', way: -1 }],
  ['Home', { to: 'start' }],
  ['End', { to: 'end' }],
]);

/** The move that a key asks for in a text that goes on to the left or to the right; undefined for other keys. */
export function moveOfKey(key: string, shift: boolean, ahead: Ahead): Move | undefined {
  if (key === ' ') return { by: 'view', way: shift ? -1 : 1 };
  if (shift) return undefined;
  if (key === 'ArrowLeft') return { by: 'step', way: ahead === 'left' ? 1 : -1 };
  if (key === 'ArrowRight') return { by: 'step', way: ahead === 'left' ? -1 : 1 };
  return KEYS.get(key);
}

/** How far a finger must go across, in px, and how much farther than up or down, to turn a page. */
const SWIPE = 44;
const STRAIGHT = 1.4;

/** Whether a finger that went `x` px across and `y` px down turned the page: it draws the next one in. */
export function wayOfSwipe(x: number, y: number, ahead: Ahead): 1 | -1 | undefined {
  if (Math.abs(x) < SWIPE || Math.abs(x) < STRAIGHT * Math.abs(y)) return undefined;
  return x < 0 === (ahead === 'right') ? 1 : -1;
}

/** The outer part of the window, on each side, where a click turns the page. */
const ZONE = 0.16;

/** Which way a click at `x` px of a window `width` px wide turns the page; undefined in between. */
export function wayOfClick(x: number, width: number, ahead: Ahead): 1 | -1 | undefined {
  if (x >= width * ZONE && x <= width * (1 - ZONE)) return undefined;
  return x < width / 2 === (ahead === 'left') ? 1 : -1;
}

/** Turned so far, in px, a wheel turns the page; it then rests for `REST` ms, or a flick would turn many. */
const NOTCH = 50;
const REST = 220;
/** A wheel that has stood still this long, in ms, begins anew. */
const STILL = 200;

/** Makes pages of the turns of a wheel: gives, for each, which way a page is to be turned, if any. */
export function wheelByPage(): (delta: number, now: number) => 1 | -1 | undefined {
  let sum = 0;
  let last = Number.NEGATIVE_INFINITY;
  let turned = Number.NEGATIVE_INFINITY;
  return (delta, now) => {
    if (now - last > STILL) sum = 0;
    last = now;
    if (now - turned < REST) return undefined;
    sum += delta;
    if (Math.abs(sum) < NOTCH) return undefined;
    const way = sum > 0 ? 1 : -1;
    sum = 0;
    turned = now;
    return way;
  };
}
