import { useEffect } from 'react';
import type { TextRange } from '../../core/text/offset.ts';
import { Ink } from '../../dom/paint/ink.ts';
import { type Flow, flowOf } from '../../dom/place/flow.ts';
import { offsetBelow } from '../../dom/place/reading-place.ts';
import { lineAt } from '../../dom/text/line-at.ts';
import type { TextMap } from '../../dom/text/text-map.ts';
import { useSession } from '../../state/session-store.ts';
import type { Settings } from '../../state/settings.ts';
import { adoptDimSheet, DIM_LAYER, DIM_NAME } from './dim-sheet.ts';
import { onSpokenPassage, spokenPassage } from './spoken-passage.ts';
import { READING_LINE } from './use-reading-place.ts';

/** Where one reads while scrolling, as a share of what is in view. */
const EYE = 0.38;

/**
 * How far along what is in view the eye is, in px: at the reading line where the text begins, further on as one
 * scrolls, so that every line is come to, the last ones too.
 */
function eyeLine({ extent, length, position }: Flow): number {
  const rest = length - extent - position;
  const eye = Math.min(extent * EYE, READING_LINE + position);
  return Math.max(eye, extent * 0.9 - rest);
}

/** What is being read: the sentence that is spoken, the selection, or what stands where the eye is. */
function focusOf(map: TextMap, unit: 'paragraph' | 'line'): TextRange | undefined {
  const followed = spokenPassage() ?? useSession.getState().selection;
  if (unit === 'line' && followed) return followed;
  const at = followed ?? { start: offsetBelow(map, eyeLine(flowOf(map.root))), end: 0 };
  if (unit === 'line') return lineAt(map, at.start);
  // The parts above the text are one.
  const front = map.sections[0];
  if (front && at.start < front.end) return front;
  const first = map.blockAt(at.start);
  const last = map.blockAt(Math.max(at.start, at.end - 1));
  return first && last && { start: first.start, end: last.end };
}

/** Dims all text about the window but what is being read, by a highlight: the text itself is not touched. */
export function useDimming(map: TextMap, unit: Settings['dimming']): void {
  useEffect(() => {
    if (unit === 'off') return;
    adoptDimSheet();
    const ink = new Ink();
    let frame = 0;
    const draw = (): void => {
      frame = 0;
      const focus = focusOf(map, unit);
      const { extent, isPaged } = flowOf(map.root);
      // Of pages, all: they are of articles of bearable length.
      const from = isPaged ? 0 : offsetBelow(map, -extent);
      const to = isPaged ? (map.blocks.at(-1)?.end ?? 0) : offsetBelow(map, 2 * extent) + 1;
      ink.clear();
      if (!focus) return;
      ink.add(map, DIM_NAME, { start: from, end: Math.max(from, focus.start) }, DIM_LAYER);
      ink.add(map, DIM_NAME, { start: Math.min(to, focus.end), end: to }, DIM_LAYER);
    };
    const soon = (): void => {
      frame ||= requestAnimationFrame(draw);
    };
    const controller = new AbortController();
    const { signal } = controller;
    addEventListener('scroll', soon, { signal, passive: true, capture: true });
    addEventListener('resize', soon, { signal });
    const resized = new ResizeObserver(soon);
    resized.observe(map.root);
    const stops = [useSession.subscribe(soon), onSpokenPassage(soon), map.onAdopt(soon)];
    document.documentElement.dataset.dimming = unit;
    soon();
    return () => {
      controller.abort();
      resized.disconnect();
      for (const stop of stops) stop();
      cancelAnimationFrame(frame);
      ink.clear();
      delete document.documentElement.dataset.dimming;
    };
  }, [map, unit]);
}
