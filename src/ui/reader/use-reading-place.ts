import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { ArticleId } from '../../core/article/article.ts';
import type { Projection } from '../../core/text/projection.ts';
import { flowOf } from '../../dom/place/flow.ts';
import { areOnOneLine, offsetBelow } from '../../dom/place/reading-place.ts';
import { scrollToOffset } from '../../dom/place/scroll-to-offset.ts';
import type { TextMap } from '../../dom/text/text-map.ts';
import { keepPlace, keepPlaceAtOnce, loadPlace } from '../../state/places.ts';

/** Where the reading line lies below the viewport's top, in px: the bar and a little air. */
export const READING_LINE = 72;

/** A line put on the reading line stands a fraction of a px off it, and is to be found there again. */
const SLACK = 4;

/** The place is kept once scrolling has rested this long, in ms. */
const REST = 250;

/** By which a reader goes on. */
const INPUTS = ['wheel', 'touchmove', 'pointerdown', 'keydown'] as const;

/** How much of the text has come into view, 0 to 1. */
function progressOf(map: TextMap, length: number): number {
  const flow = flowOf(map.root);
  const last = map.sections.at(-1)?.box.getBoundingClientRect();
  if (!last || length === 0 || flow.spanOf(last).to <= flow.extent) return 1;
  return Math.min(1, offsetBelow(map, flow.extent) / length);
}

/** The size on which the lines depend: where the window scrolls, the text's height is only what they come to. */
function sizeOf({ root }: TextMap): string {
  const { width, height } = root.getBoundingClientRect();
  return flowOf(root).isWindow ? `${width}` : `${width} ${height}`;
}

/**
 * Puts the reader back to the character where they were, then keeps the place as they go on. `jump` is a place
 * that the address asks for; it comes first. The last are what the lines depend on: with others, the
 * character that was read stays where it was. Gives how much has been read.
 */
export function useReadingPlace(
  map: TextMap | undefined,
  articleId: ArticleId,
  { text, revision }: Projection,
  jump: number | undefined,
  [settings, elements]: readonly [settings: unknown, elements: unknown],
): number {
  const [progress, setProgress] = useState(0);
  const jumped = useRef(jump);
  jumped.current = jump;
  const read = useRef<{ offset: number; progress: number }>(undefined);
  const put = useRef<number>(undefined);
  const putBack = useCallback((map: TextMap) => {
    if (!read.current?.offset) return;
    scrollToOffset(map, read.current.offset, READING_LINE);
    put.current = flowOf(map.root).position;
  }, []);
  // At once: a reader who scrolls before the stored place is known is not to be pulled back to the top.
  useLayoutEffect(() => {
    if (map && jumped.current === undefined) flowOf(map.root).go(0);
  }, [map]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what the lines depend on.
  useLayoutEffect(() => {
    if (map) putBack(map);
  }, [map, settings, elements, putBack]);
  useEffect(() => {
    if (!map) return;
    const controller = new AbortController();
    const { signal } = controller;
    // A reload would let the browser put back, at a moment of its own, what it takes for the place.
    history.scrollRestoration = 'manual';
    read.current = undefined;
    put.current = undefined;
    /** The offset that is stored. */
    let kept: number | undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let frame = 0;
    let size = '';
    let again = 0;
    // What is set late moves all later pages.
    const stop = map.onAdopt(() => {
      if (flowOf(map.root).isPaged)
        again ||= requestAnimationFrame(() => {
          again = 0;
          putBack(map);
        });
    });
    const look = (): void => {
      frame = 0;
      // Lines just set anew: what is on top now is chance, and `onResize` is about to mend it.
      if (size !== '' && sizeOf(map) !== size) return;
      const { position } = flowOf(map.root);
      const latest = read.current;
      // Near the text's ends a line cannot come to the reading line: where it was put, it is the place all the same.
      const isPut = put.current !== undefined && Math.abs(position - put.current) < 1;
      const first = position <= 0 ? 0 : offsetBelow(map, READING_LINE - SLACK);
      // Lines set anew begin elsewhere: while its line is on top, the character is the same, or it would creep back.
      const offset = latest && (isPut || areOnOneLine(map, latest.offset, first)) ? latest.offset : first;
      const progress = progressOf(map, text.length);
      read.current = { offset, progress };
      setProgress(progress);
    };
    const keep = (): void => {
      clearTimeout(timer);
      timer = undefined;
      if (!read.current) return;
      const { offset } = read.current;
      // Not before it is there: a tab that closes meanwhile has still to leave it.
      void keepPlace({ articleId, revision, ...read.current }).then((isStored) => {
        if (isStored) kept = offset;
      });
    };
    const onScroll = (): void => {
      clearTimeout(timer);
      timer = setTimeout(keep, REST);
      frame ||= requestAnimationFrame(look);
    };
    const onHide = (): void => {
      if (document.visibilityState !== 'hidden') return;
      // What was scrolled last may not have been told yet.
      look();
      if (!read.current || (timer === undefined && read.current.offset === kept)) return;
      clearTimeout(timer);
      timer = undefined;
      kept = read.current.offset;
      void keepPlaceAtOnce({ articleId, revision, ...read.current });
    };
    // Another face, size or window sets the lines anew: the character that was read stays where it was.
    const onResize = new ResizeObserver(() => {
      const now = sizeOf(map);
      if (now === size) return;
      if (size !== '') putBack(map);
      size = now;
      frame ||= requestAnimationFrame(look);
    });
    const begin = async (): Promise<void> => {
      const loaded = await loadPlace(articleId);
      if (signal.aborted) return;
      const place = loaded === 'unreadable' ? undefined : loaded;
      // A place kept on another state of the text still points near.
      const offset = Math.min(place?.offset ?? 0, text.length - 1);
      if (place && offset > 0 && jumped.current === undefined) {
        read.current = { offset, progress: place.progress };
        putBack(map);
      }
      let isMoved = false;
      const onMove = (): void => {
        isMoved = true;
      };
      for (const input of INPUTS) addEventListener(input, onMove, { signal, passive: true, once: true });
      await document.fonts.ready;
      if (signal.aborted) return;
      // Lines that a face has set anew begin elsewhere.
      if (!isMoved) putBack(map);
      look();
      if (loaded === 'unreadable') return;
      kept = place?.offset;
      if (!place) keep();
      // An article's own scrolling does not bubble.
      addEventListener('scroll', onScroll, { signal, passive: true, capture: true });
      document.addEventListener('visibilitychange', onHide, { signal });
      onResize.observe(map.root);
    };
    void begin();
    return () => {
      controller.abort();
      onResize.disconnect();
      stop();
      cancelAnimationFrame(frame);
      cancelAnimationFrame(again);
      if (timer !== undefined) keep();
      history.scrollRestoration = 'auto';
    };
  }, [map, articleId, revision, text, putBack]);
  return progress;
}
