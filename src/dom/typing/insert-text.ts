import type { TextRange } from '../../core/text/offset.ts';

/**
 * Puts a text in the place of a stretch of a field, as if it were typed: the browser's own undo takes it back, and
 * React hears of it. The caret then stands after it, or `selected` is selected. Offsets are the field's.
 */
export function insertText(
  field: HTMLTextAreaElement | HTMLInputElement,
  { start, end }: TextRange,
  text: string,
  selected?: TextRange,
): void {
  field.focus({ preventScroll: true });
  field.setSelectionRange(start, end);
  // Deprecated, and the only way into the browser's history of a field.
  const isDone = document.execCommand(text === '' ? 'delete' : 'insertText', false, text);
  if (!isDone && field.value.slice(start, end) !== text) {
    field.setRangeText(text, start, end, 'end');
    field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText', data: text }));
  }
  if (selected) field.setSelectionRange(selected.start, selected.end);
}
