const TEXT_INPUTS = ['text', 'search', 'email', 'number', 'url', 'tel', 'password'];

/** Whether a keystroke at this target is text: single-key shortcuts then keep away. */
export function isTyping(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return TEXT_INPUTS.includes(target.type);
  return (
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement ||
    (target instanceof HTMLElement && target.isContentEditable)
  );
}
