import { type PointerEvent as ReactPointerEvent, useEffect, useRef, useState } from 'react';
import { dragEdge, type Edge } from '../../core/text/adjust-edge.ts';
import type { TextRange } from '../../core/text/offset.ts';
import { type Flow, flowOf } from '../../dom/place/flow.ts';
import { edgePlaces, offsetNear } from '../../dom/selection/mark-edges.ts';
import type { TextMap } from '../../dom/text/text-map.ts';

/** Within this distance of the window's upper or lower edge, in px, the text scrolls under the pointer. */
const NEAR = { top: 84, bottom: 56 };
/** How far it scrolls in a frame, in px. */
const PACE = 7;

/** A page is turned when the pointer has stayed at its edge for so many frames. */
const DWELL = 40;
/** Within this distance of the edge of the article's own box, in px, the text goes on. */
const EDGE = 28;

/** Whether the pointer stands where the text is to go on (1) or back (-1). */
function pullOf({ ahead }: Flow, root: Element, { clientX, clientY }: PointerEvent): 1 | 0 | -1 {
  if (ahead === 'down') return clientY < NEAR.top ? -1 : clientY > innerHeight - NEAR.bottom ? 1 : 0;
  const { left, right } = root.getBoundingClientRect();
  const side = clientX < left + EDGE ? 'left' : clientX > right - EDGE ? 'right' : undefined;
  if (!side) return 0;
  return side === ahead ? 1 : -1;
}

interface Drag {
  readonly fixed: number;
  /** From the pointer to the middle of the line that the dragged end stands on, in px. */
  readonly toLine: { readonly x: number; readonly y: number };
  readonly stop: AbortController;
}

interface DragOptions {
  readonly map: TextMap;
  readonly text: string;
  readonly range: TextRange;
  readonly onMove: (range: TextRange) => void;
  readonly onDrop: () => void;
  readonly onCancel: () => void;
}

/** Drags an end of a range by a pointer; Esc leaves it where it was. Gives what starts it, and whether it goes on. */
export function useEndDrag({ map, text, range, onMove, onDrop, onCancel }: DragOptions) {
  const [dragging, setDragging] = useState(false);
  const current = useRef<Drag>(undefined);
  const latest = useRef({ map, text, onMove, onDrop, onCancel });
  useEffect(() => {
    latest.current = { map, text, onMove, onDrop, onCancel };
  });
  useEffect(() => () => current.current?.stop.abort(), []);

  const start = (edge: Edge, event: ReactPointerEvent<HTMLElement>): void => {
    if (event.button !== 0 || !event.isPrimary || current.current) return;
    const places = edgePlaces(map, text, range);
    if (!places) return;
    event.preventDefault(); // the press neither selects text nor takes the focus from where it is
    const handle = event.currentTarget;
    handle.setPointerCapture(event.pointerId);
    const { x, y, line } = places[edge];
    const toLine = {
      x: x - (places.vertical ? line / 2 : 0) - event.clientX,
      y: y + (places.vertical ? 0 : line / 2) - event.clientY,
    };
    const drag: Drag = {
      fixed: edge === 'start' ? range.end : range.start,
      toLine,
      stop: new AbortController(),
    };
    current.current = drag;
    setDragging(true);
    follow(drag, handle, event.nativeEvent);
  };

  const follow = (drag: Drag, handle: HTMLElement, first: PointerEvent): void => {
    const { signal } = drag.stop;
    let last = first;
    const move = (event: PointerEvent): void => {
      last = event;
      const { map, text, onMove } = latest.current;
      const to = offsetNear(map, { x: event.clientX + drag.toLine.x, y: event.clientY + drag.toLine.y });
      const next = to === undefined ? undefined : dragEdge(text, drag.fixed, to, event.altKey);
      if (next) onMove(next);
    };
    let frames = 1;
    const scroll = (): void => {
      if (signal.aborted) return;
      const { root } = latest.current.map;
      const flow = flowOf(root);
      const pull = pullOf(flow, root, last);
      // Not before the pointer has moved: a grip may be taken near the edge of the window.
      if (pull !== 0 && last !== first && (!flow.isPaged || frames % DWELL === 0)) {
        flow.go(flow.position + pull * (flow.isPaged ? flow.stride : PACE));
        move(last);
      }
      frames = pull === 0 ? 1 : frames + 1;
      requestAnimationFrame(scroll);
    };
    const end = (then: 'onDrop' | 'onCancel'): void => {
      drag.stop.abort();
      current.current = undefined;
      setDragging(false);
      latest.current[then]();
    };
    handle.addEventListener('pointermove', move, { signal });
    handle.addEventListener('pointerup', () => end('onDrop'), { signal });
    handle.addEventListener('pointercancel', () => end('onCancel'), { signal });
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      event.stopImmediatePropagation();
      end('onCancel');
    };
    addEventListener('keydown', onKey, { signal, capture: true });
    requestAnimationFrame(scroll);
  };
  return { start, dragging };
}
