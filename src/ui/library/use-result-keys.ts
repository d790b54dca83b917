import { type RefObject, useLayoutEffect } from 'react';
import { isComposing } from '../kit/key-press.ts';

/**
 * The keys of a list of results: the arrows lead from the search box into it, along it and back, Escape back to the box
 * and, there, clears it.
 */
export function useResultKeys(results: RefObject<HTMLElement | null>, clear: () => void): void {
  useLayoutEffect(() => {
    const main = results.current?.closest('main');
    const field = main?.querySelector<HTMLInputElement>('input[type="search"]');
    const onKeyDown = (event: KeyboardEvent): void => {
      const { key, target, ctrlKey, altKey, metaKey, shiftKey } = event;
      if (isComposing(event) || ctrlKey || altKey || metaKey || shiftKey) return;
      if (!(target instanceof HTMLElement)) return;
      const stops = [...(results.current?.querySelectorAll<HTMLElement>('a, button') ?? [])];
      const at = stops.indexOf(target);
      if (target !== field && at < 0) return;
      if (key === 'Escape') {
        if (at < 0) clear();
        else field?.focus();
      } else if (key === 'ArrowDown') stops[at + 1]?.focus();
      else if (key === 'ArrowUp' && at >= 0) (stops[at - 1] ?? field)?.focus();
      else return;
      event.preventDefault();
    };
    main?.addEventListener('keydown', onKeyDown);
    return () => main?.removeEventListener('keydown', onKeyDown);
  }, [results, clear]);
}
