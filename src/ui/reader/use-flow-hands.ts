import { useLayoutEffect } from 'react';
import { flowOf } from '../../dom/place/flow.ts';
import { characterAt } from '../../dom/selection/hit-test.ts';
import type { TextMap } from '../../dom/text/text-map.ts';
import { open, useSession } from '../../state/session-store.ts';
import { isTyping } from '../kit/is-typing.ts';
import { type Move, moveOfKey, wayOfClick, wayOfSwipe, wheelByPage } from './flow-moves.ts';
import type { MarksAt } from './use-painting.ts';

/** So near to the side of the screen, in px, a finger's way is the system's: it goes back. */
const SYSTEM_EDGE = 24;
/** A wheel that counts lines: one of them in px. */
const LINE = 32;

/** What lies over the text or beside it, and scrolls or is pressed by itself. */
const OTHERS =
  'a, button, aside, nav, header:not(article > header), dialog, label, input, textarea, [role="toolbar"], [role="slider"]';

const isOthers = ({ target }: Event): boolean => target instanceof Element && target.closest(OTHERS) !== null;
const isSelecting = (): boolean => !(getSelection()?.isCollapsed ?? true);

/** Keys, wheel, swipes and clicks at the sides, where the browser has none for this way of reading. */
export function useFlowHands(map: TextMap, marksAt: MarksAt, go: (move: Move) => void): void {
  useLayoutEffect(() => {
    const { ahead, isPaged } = flowOf(map.root);
    const { signal, abort } = control();
    const turn = (way: 1 | -1 | undefined): void => {
      if (way) go({ by: 'view', way });
    };

    const onKey = (event: KeyboardEvent): void => {
      const { key, shiftKey, ctrlKey, metaKey, altKey, target } = event;
      if (event.defaultPrevented || ctrlKey || metaKey || altKey || event.isComposing) return;
      if (isTyping(target) || document.querySelector('dialog[open]')) return;
      // Keys of a control, and what scrolls by itself.
      if (
        target instanceof Element &&
        target.closest(key === ' ' ? OTHERS : 'aside, nav, input, [role]:not(article)')
      )
        return;
      const move = moveOfKey(key, shiftKey, ahead);
      if (!move) return;
      event.preventDefault();
      go(move);
    };

    const byPage = wheelByPage();
    const onWheel = (event: WheelEvent): void => {
      const { deltaX, deltaY, deltaMode, ctrlKey } = event;
      if (ctrlKey || isOthers(event)) return;
      const across = Math.abs(deltaX) > Math.abs(deltaY);
      if (across && !isPaged) return;
      event.preventDefault();
      const delta =
        (across && ahead === 'left' ? -deltaX : across ? deltaX : deltaY) * (deltaMode === 0 ? 1 : LINE);
      const flow = flowOf(map.root);
      if (isPaged) turn(byPage(delta, event.timeStamp));
      else flow.go(flow.position + delta);
    };

    let pressed: 'free' | 'selecting' | 'open' = 'free';
    let isMouse = false;
    const onDown = (event: PointerEvent): void => {
      pressed = isSelecting() ? 'selecting' : useSession.getState().active ? 'open' : 'free';
      isMouse = event.pointerType === 'mouse';
    };
    const onClick = (event: MouseEvent): void => {
      const { target, clientX: x, clientY: y } = event;
      if (!isPaged || event.defaultPrevented || isOthers(event) || isSelecting()) return;
      if (!(target instanceof Element && target.closest('main'))) return;
      // A click that lets a selection or an open mark go does no more than that.
      if (pressed === 'open' && !map.root.contains(target)) open(undefined);
      if (pressed !== 'free') return;
      // On the text a mouse begins to select; a finger that is lifted at once does not.
      if (isMouse && target.closest('[data-start]')) return;
      const at = characterAt(map, { x, y });
      if (at === undefined || marksAt(at).length === 0) turn(wayOfClick(x, innerWidth, ahead));
    };

    let finger: { x: number; y: number } | undefined;
    const onTouch = (event: TouchEvent): void => {
      const [touch] = event.touches;
      const isOurs = event.touches.length === 1 && touch && !isOthers(event) && !isSelecting();
      const x = touch?.clientX ?? 0;
      const isSystems = x < SYSTEM_EDGE || x > innerWidth - SYSTEM_EDGE;
      finger = isOurs && !isSystems ? { x, y: touch.clientY } : undefined;
    };
    const onLift = ({ changedTouches: [touch] }: TouchEvent): void => {
      if (finger && touch && !isSelecting())
        turn(wayOfSwipe(touch.clientX - finger.x, touch.clientY - finger.y, ahead));
      finger = undefined;
    };

    addEventListener('keydown', onKey, { signal });
    addEventListener('wheel', onWheel, { signal, passive: false });
    document.addEventListener('pointerdown', onDown, { signal, capture: true });
    document.addEventListener('click', onClick, { signal });
    if (isPaged) {
      document.addEventListener('touchstart', onTouch, { signal, passive: true });
      document.addEventListener('touchend', onLift, { signal, passive: true });
      document.addEventListener('touchcancel', () => (finger = undefined), { signal, passive: true });
    }
    return abort;
  }, [map, marksAt, go]);
}

function control(): { signal: AbortSignal; abort: () => void } {
  const controller = new AbortController();
  return { signal: controller.signal, abort: () => controller.abort() };
}
