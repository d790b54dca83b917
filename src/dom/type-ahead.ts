/**
 * Where keys go between the press that begins a note and the moment its editor stands: a field out of sight. Without it
 * they would be commands, or go nowhere. It is a real field, so that an input method can begin in it, and so that a phone
 * brings up its keyboard for the touch that asked.
 */
interface Ahead {
  readonly field: HTMLTextAreaElement;
  /** Whether an input method is at work in it. */
  composing: boolean;
}

let ahead: Ahead | undefined;

/** Puts the field there, with a name for assistive technology and the focus, until `takeOver` or `stopTypeAhead`. */
export function beginTypeAhead(name: string): void {
  stopTypeAhead();
  const field = document.createElement('textarea');
  const begun: Ahead = { field, composing: false };
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

/** A key that was pressed before it was known that a note begins: gives whether it was text of that note. */
export function isTypedAhead(text: string | undefined): boolean {
  if (!ahead || text === undefined) return false;
  ahead.field.setRangeText(text, ahead.field.value.length, ahead.field.value.length, 'end');
  return true;
}

/** No editor comes: what was typed goes, and the focus with it. */
export function stopTypeAhead(): void {
  ahead?.field.remove();
  ahead = undefined;
}

/**
 * Gives what was typed to the editor that has come, at once, or once the input method that is at work is done; the editor
 * takes the focus then. Gives a way to wait no longer.
 */
export function takeOver(take: (typed: string) => void): () => void {
  const taken = ahead;
  const hand = (): void => {
    take(taken?.field.value ?? '');
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
