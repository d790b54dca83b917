/**
 * Where keys go between the press that asks for a field (a note's, the search's) and the moment it stands: a field out of
 * sight. Without it they would be commands, or go nowhere. It is a real field, so that an input method can begin in it,
 * and so that a phone brings up its keyboard for the touch that asked.
 */
interface Ahead {
  readonly field: HTMLTextAreaElement;
  /** What had the focus before. */
  readonly from: Element | null;
  /** Whether an input method is at work in it. */
  composing: boolean;
}

let ahead: Ahead | undefined;

/** Puts the field there, with a name for assistive technology and the focus, until `takeOver` or `stopTypeAhead`. */
export function beginTypeAhead(name: string): void {
  stopTypeAhead();
  const field = document.createElement('textarea');
  const begun: Ahead = { field, from: document.activeElement, composing: false };
  field.setAttribute('aria-label', name);
  field.className = 'visually-hidden';
  // In the window wherever the text is scrolled to: browsers scroll to what is typed into.
  field.style.position = 'fixed';
  field.style.insetBlockStart = '40%';
  field.addEventListener('compositionstart', () => {
    begun.composing = true;
  });
  field.addEventListener('compositionend', () => {
    begun.composing = false;
  });
  // What is outside a modal dialog takes no focus.
  (document.activeElement?.closest('dialog') ?? document.body).append(field);
  field.focus({ preventScroll: true });
  ahead = begun;
}

/** A key that was pressed before it was known that a field comes: gives whether it was text of that field. */
export function isTypedAhead(text: string | undefined): boolean {
  if (!ahead || text === undefined) return false;
  ahead.field.setRangeText(text, ahead.field.value.length, ahead.field.value.length, 'end');
  return true;
}

/** No field comes: what was typed goes, and the focus with it. */
export function stopTypeAhead(): void {
  ahead?.field.remove();
  ahead = undefined;
}

/**
 * Gives what was typed to the field that has come, at once, or once the input method that is at work is done; it takes the
 * focus then. Gives a way to wait no longer.
 * @param take `from` is what had the focus before it was asked for
 */
export function takeOver(take: (typed: string, from: Element | null) => void): () => void {
  const taken = ahead;
  const hand = (): void => {
    take(taken?.field.value ?? '', taken?.from ?? document.activeElement);
    if (ahead === taken) stopTypeAhead();
  };
  if (!taken?.composing) {
    hand();
    return () => undefined;
  }
  // What the input method settles on is in the field when it says that it has ended; its last key comes after.
  const onEnd = (): void => void setTimeout(hand);
  taken.field.addEventListener('compositionend', onEnd, { once: true });
  return () => taken.field.removeEventListener('compositionend', onEnd);
}
