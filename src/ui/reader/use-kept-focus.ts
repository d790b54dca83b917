import { type RefObject, useEffect, useRef } from 'react';

/** Where one is in a list: the entry's place among the others, and itself. */
interface Place {
  readonly index: number;
  readonly entry: Element;
}

const entriesOf = (list: Element): Element[] => [...list.querySelectorAll('li')];

const isLost = (list: Element): boolean => {
  const { activeElement } = document;
  return !activeElement || activeElement === document.body || activeElement === list.closest('dialog');
};

/**
 * Takes the focus to the head (`tabindex="-1"`) of the first entry once there is one, and where an entry goes with
 * the focus in it, or only its button goes, to the head of the entry that is there now. `state` is what the list shows.
 */
export function useKeptFocus(ref: RefObject<HTMLElement | null>, state: unknown): void {
  const place = useRef<Place>(undefined);
  useEffect(() => {
    const list = ref.current;
    const onFocus = (event: FocusEvent): void => {
      const entry = event.target instanceof Element && event.target.closest('li');
      if (list && entry) place.current = { index: entriesOf(list).indexOf(entry), entry };
    };
    list?.addEventListener('focusin', onFocus);
    return () => list?.removeEventListener('focusin', onFocus);
  }, [ref]);
  useEffect(() => {
    const list = ref.current;
    if (!list || state === undefined || (place.current && !isLost(list))) return;
    const entries = entriesOf(list);
    const { index = 0, entry } = place.current ?? {};
    const next = entry?.isConnected ? entry : entries[Math.min(index, entries.length - 1)];
    (next ?? list).querySelector<HTMLElement>('[tabindex="-1"]')?.focus();
  }, [ref, state]);
}
