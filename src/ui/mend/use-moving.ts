import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import type { MendedText } from '../../core/mend/mended-text.ts';
import { canMoveInto, type Fragment, type Place } from '../../core/mend/move-fragment.ts';
import { lengthOf } from '../../core/mend/operation.ts';
import type { MendActions } from './use-mending.ts';

interface Moving {
  readonly text: MendedText;
  readonly fragment: Fragment;
  /** Where the caret was set last. */
  readonly place?: Place;
}

/** Keys that change nothing in a field, but go about in it. */
const GOES = /^(?:Arrow|Home|End|Page|Tab|Shift)/;

/**
 * Moving a fragment: it is chosen, then a place for it, between paragraphs or in one; whatever changes the text ends it.
 * Meanwhile nothing can be typed into the paragraphs.
 */
export function useMoving(
  room: RefObject<HTMLElement | null>,
  text: MendedText,
  actions: MendActions,
  { focusOn, onMoved }: { focusOn: (at: number, start: number, end: number) => void; onMoved: () => void },
) {
  const [begun, setBegun] = useState<Moving>();
  const moving = begun?.text === text ? begun : undefined;
  const latest = useRef({ moving, text });
  latest.current = { moving, text };

  /** A selection in a paragraph; the whole of it where nothing is selected, and of Markdown. */
  const begin = useCallback((paragraph: number, start: number, end: number): void => {
    const { text } = latest.current;
    const isWhole = start === end || text.paragraphs[paragraph]?.isMarkup;
    const fragment = isWhole
      ? { paragraph, start: 0, end: lengthOf(text, paragraph) }
      : { paragraph, start, end };
    if (fragment.end > 0) setBegun({ text, fragment });
  }, []);
  const cancel = useCallback((): void => {
    const { moving } = latest.current;
    setBegun(undefined);
    if (moving) focusOn(moving.fragment.paragraph, moving.fragment.start, moving.fragment.end);
  }, [focusOn]);
  const putBefore = useCallback(
    (before: number): void => {
      const { moving } = latest.current;
      if (moving && actions.moveTo(moving.fragment, before)) onMoved();
      else cancel();
    },
    [actions, cancel, onMoved],
  );
  const putInside = useCallback((): void => {
    const { fragment, place } = latest.current.moving ?? {};
    if (fragment && place && actions.moveInto(fragment, place)) onMoved();
  }, [actions, onMoved]);
  const setPlace = useCallback((paragraph: number, offset: number): void => {
    setBegun((moving) => moving && { ...moving, place: { paragraph, offset } });
  }, []);

  const fragment = moving?.fragment;
  useEffect(() => {
    const root = room.current;
    if (!root || !fragment) return;
    const gap = (before: number): void =>
      root.querySelector<HTMLElement>(`[data-before="${before}"]`)?.focus();
    gap(fragment.paragraph + 1);
    const onKey = (event: KeyboardEvent): void => {
      const { target, key, ctrlKey, metaKey } = event;
      if (event.isComposing || !(target instanceof HTMLElement) || ctrlKey || metaKey) return;
      const ours = (run: () => void): void => {
        event.preventDefault();
        event.stopPropagation();
        run();
      };
      const { before } = target.dataset;
      const isParagraph = target.closest('textarea') && target.closest('[data-paragraph]');
      if (key === 'Escape') ours(cancel);
      else if (before && key === 'ArrowUp') ours(() => gap(Number(before) - 1));
      else if (before && key === 'ArrowDown') ours(() => gap(Number(before) + 1));
      else if (isParagraph && key === 'Enter') ours(putInside);
      else if (isParagraph && !GOES.test(key)) ours(Boolean);
    };
    const onInput = (event: InputEvent): void => {
      if (event.target instanceof HTMLElement && event.target.closest('[data-paragraph]'))
        event.preventDefault();
    };
    // Before React hears of it, whose listeners are on the root.
    root.addEventListener('keydown', onKey);
    root.addEventListener('beforeinput', onInput);
    return () => {
      root.removeEventListener('keydown', onKey);
      root.removeEventListener('beforeinput', onInput);
    };
  }, [room, fragment, cancel, putInside]);

  const place = moving?.place;
  const canPutInside = fragment !== undefined && place !== undefined && canMoveInto(text, fragment, place);
  return { fragment, place, canPutInside, begin, cancel, putBefore, putInside, setPlace };
}
