import type { TextMap } from '../text/text-map.ts';
import { type Flow, flowOf } from './flow.ts';
import { isStill } from './motion.ts';
import { topAt } from './reading-place.ts';

/** Frames in which a place may still shift, as sections about it get their true heights. */
const FRAMES = 12;
/** Frames in a row without a shift, after which the place has settled. */
const STILL = 3;
/** What a reader does to scroll: it ends our own. */
const TAKEN_OVER = ['wheel', 'touchstart', 'pointerdown', 'keydown'] as const;

let latest = 0;

/** Scrolls so that the line of `offset` stands `inset` px from where the view begins; in pages, to its page. */
export function scrollToOffset(
  map: TextMap,
  offset: number,
  inset: number,
  behavior: ScrollBehavior = 'instant',
): void {
  map.require(offset);
  const top = topAt(map, offset);
  if (top === undefined) return;
  const flow = flowOf(map.root);
  // Over sections of estimated height a smooth scroll would end beside its goal; pages are turned at once.
  flow.go(flow.positionFor(top, inset), map.isContained || flow.isPaged || isStill() ? 'instant' : behavior);
  if (map.isContained) settle(map, offset, inset);
}

/** Holds the line where it is to be while the sections above and around it are laid out for the first time. */
function settle(map: TextMap, offset: number, inset: number): void {
  latest += 1;
  const mine = latest;
  const controller = new AbortController();
  const { signal } = controller;
  for (const type of TAKEN_OVER) {
    addEventListener(type, () => controller.abort(), { signal, passive: true, capture: true });
  }
  let still = 0;
  let frames = 0;
  const look = (): void => {
    if (signal.aborted) return;
    frames += 1;
    const top = topAt(map, offset);
    if (mine !== latest || top === undefined || frames > FRAMES || still >= STILL) {
      controller.abort();
      return;
    }
    const flow = flowOf(map.root);
    const goal = flow.positionFor(top, inset);
    if (Math.abs(goal - flow.position) < 1 || isAtEdge(flow, goal)) still += 1;
    else {
      still = 0;
      flow.go(goal);
    }
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

/** Whether the view can come no nearer to a goal. */
const isAtEdge = (flow: Flow, goal: number): boolean =>
  goal < flow.position ? flow.position <= 0 : flow.position + flow.extent >= flow.length - 1;
