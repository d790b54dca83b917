/** Whether the focus is in the list of marks, beside the text or below it. */
export const isInList = (): boolean => document.activeElement?.closest('main aside') != null;

/** Focus goes to what comes first in the list beside the text: a note on the whole article. Gives whether there is one. */
export function focusFirstCard(): boolean {
  const first = document.querySelector<HTMLElement>('main aside li button');
  first?.focus();
  return first !== null;
}

/**
 * Focus goes to the mark that is asked to come forward in the list, once React has brought it there: before the next
 * key, which may lead elsewhere.
 */
export function focusActiveCard(): void {
  queueMicrotask(() =>
    document.querySelector<HTMLElement>('main aside [aria-expanded=true]')?.focus({ preventScroll: true }),
  );
}
