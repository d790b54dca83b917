import { useEffect } from 'react';
import type { ArticleId } from '../../core/article/article.ts';
import type { TextMap } from '../../dom/text/text-map.ts';
import { select, useSession } from '../../state/session-store.ts';
import { drawExactly, readPassage, readSelection } from './selected-passage.ts';

/** A selection counts once it has stood still this long, in ms: a finger or a held key is still moving it before. */
const SETTLED = 100;
/** A press that moves farther than this, in px, draws; one that does not is a click. */
const STILL = 4;

const byHand = () => import('../../dom/selection/select-by-hand.ts');

/** Follows the browser's selection into the session, in offsets of the projection. */
export function useTextSelection(map: TextMap | undefined, articleId: ArticleId, text: string): void {
  useEffect(() => {
    if (!map) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let pressed = false;
    let down: PointerEvent | undefined;
    let clicked: MouseEvent | undefined;
    const read = (): void => {
      const passage = readPassage(map, text);
      if (passage || useSession.getState().selection) select(passage && { articleId, ...passage });
    };
    const settle = (): void => {
      clearTimeout(timer);
      if (!pressed) timer = setTimeout(read, SETTLED);
    };
    const onDown = (event: PointerEvent): void => {
      // What is pressed on a button, or kept from drawing, leaves the selection as it was drawn.
      if (event.defaultPrevented || (event.target instanceof Element && event.target.closest('button')))
        return;
      drawExactly(event.altKey);
      pressed = event.pointerType === 'mouse';
      down = event;
    };
    const onUp = (event: PointerEvent): void => {
      if (!pressed) return;
      pressed = false;
      if (event.altKey) drawExactly(true);
      // The browser settles the selection of a click after pointerup.
      timer = setTimeout(() => {
        read();
        const drawn = readSelection(map, text);
        const meant = readPassage(map, text);
        if (meant && (drawn?.start !== meant.start || drawn.end !== meant.end))
          void byHand().then(({ showPassage }) => showPassage(map, meant));
      }, 0);
    };
    const onClick = (event: MouseEvent): void => {
      const { clientX, clientY, detail } = event;
      const isStill = down && Math.hypot(clientX - down.clientX, clientY - down.clientY) < STILL;
      clicked = event;
      if (isStill && (detail === 2 || detail === 3))
        void byHand().then(({ selectByClick }) => clicked === event && selectByClick(map, text, event));
    };
    const onKey = ({ shiftKey, key }: KeyboardEvent): void => {
      if (shiftKey && /^(Arrow|Home|End|Page)/.test(key)) drawExactly(true);
    };
    const controller = new AbortController();
    const { signal } = controller;
    document.addEventListener('selectionchange', settle, { signal });
    document.addEventListener('pointerdown', onDown, { signal });
    document.addEventListener('pointerup', onUp, { signal });
    document.addEventListener('pointercancel', onUp, { signal });
    document.addEventListener('click', onClick, { signal });
    document.addEventListener('keydown', onKey, { signal });
    return () => {
      controller.abort();
      clearTimeout(timer);
      select(undefined);
    };
  }, [map, articleId, text]);
}
