import { type RefObject, useLayoutEffect, useRef } from 'react';
import { isTyping } from '../kit/is-typing.ts';

/** Keys that would make, change or delete a mark: the selection is for another one now. */
const MARKING = /^(?:[1-5ucn]|Delete|Backspace)$/i;

/** Enter attaches, Esc cancels, Alt+F10 goes to the bar; before the keys of the reading room, which rest meanwhile. */
export function useReattachKeys(
  bar: RefObject<HTMLElement | null>,
  acts: { readonly attach: () => void; readonly cancel: () => void },
): void {
  const latest = useRef(acts);
  useLayoutEffect(() => {
    latest.current = acts;
  });
  useLayoutEffect(() => {
    const run = (event: KeyboardEvent): boolean => {
      const { key } = event;
      if (event.altKey && key === 'F10') {
        bar.current?.querySelector<HTMLElement>('button:enabled')?.focus();
        return true;
      }
      if (event.ctrlKey || event.metaKey || event.altKey) return false;
      if (key === 'Escape') latest.current.cancel();
      else if (key === 'Enter') {
        // A button that has the focus is pressed by it.
        if (event.target instanceof Element && event.target.closest('a, button')) return false;
        latest.current.attach();
      } else return MARKING.test(key);
      return true;
    };
    const onKey = (event: KeyboardEvent): void => {
      if (isTyping(event.target) || event.isComposing || document.querySelector('dialog[open]')) return;
      if (!run(event)) return;
      event.preventDefault();
      event.stopPropagation();
    };
    addEventListener('keydown', onKey, { capture: true });
    return () => removeEventListener('keydown', onKey, { capture: true });
  }, [bar]);
}
