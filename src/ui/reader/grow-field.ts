/**
 * Makes a field as tall as its text, up to its style's limit. A field that the browser itself sizes by its content has
 * the whole page laid out with every key; one of a height that is given, itself alone.
 * @param before the text that it was tall for
 */
export function growField(field: HTMLTextAreaElement, before = ''): void {
  if (field.value.length < before.length) field.style.blockSize = '';
  if (field.scrollHeight <= field.clientHeight) return;
  const border = field.offsetHeight - field.clientHeight;
  field.style.blockSize = `${field.scrollHeight + border}px`;
}
