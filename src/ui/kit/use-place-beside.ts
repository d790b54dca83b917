import { type RefObject, useLayoutEffect } from 'react';
import { type Box, placeBeside, type Side } from './place-beside.ts';

/** Clear of the app's bar, in px. */
const TOP = 60;
const MARGIN = 8;

/**
 * Keeps a `position: fixed` panel beside what `anchor` measures, while the page scrolls and the panel grows.
 * (Two rectangles: a positioning library would take 7 of the reading route's 190 KB.)
 */
export function usePlaceBeside(
  ref: RefObject<HTMLElement | null>,
  side: Side | undefined,
  anchor: () => Box | undefined,
  gap: number,
): void {
  useLayoutEffect(() => {
    const panel = ref.current;
    if (!panel || !side) return;
    const place = (): void => {
      const box = anchor();
      if (!box) return;
      const viewport = { width: document.documentElement.clientWidth, height: innerHeight };
      const size = { width: panel.offsetWidth, height: panel.offsetHeight };
      const { left, top } = placeBeside(side, box, size, viewport, { gap, margin: MARGIN, top: TOP });
      panel.style.left = `${Math.round(left)}px`;
      panel.style.top = `${Math.round(top)}px`;
    };
    const controller = new AbortController();
    const { signal } = controller;
    const grown = new ResizeObserver(place);
    grown.observe(panel);
    addEventListener('scroll', place, { signal, passive: true, capture: true });
    addEventListener('resize', place, { signal });
    place();
    return () => {
      controller.abort();
      grown.disconnect();
      panel.style.left = '';
      panel.style.top = '';
    };
  }, [ref, side, anchor, gap]);
}
