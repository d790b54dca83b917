import { type RefObject, useLayoutEffect, useRef } from 'react';

/**
 * Makes a field as tall as its text, up to its style's limit. A field that the browser itself sizes by its content has
 * the whole page laid out with every key; one of a height that is given, itself alone.
 */
export function useFieldHeight(ref: RefObject<HTMLTextAreaElement | null>, text: string): void {
  const length = useRef(0);
  useLayoutEffect(() => {
    const field = ref.current;
    if (!field) return;
    if (text.length < length.current) field.style.blockSize = '';
    length.current = text.length;
    const border = field.offsetHeight - field.clientHeight;
    if (field.scrollHeight > field.clientHeight) field.style.blockSize = `${field.scrollHeight + border}px`;
  }, [ref, text]);
}
