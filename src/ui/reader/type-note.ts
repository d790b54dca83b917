import type { KeyboardEvent } from 'react';
import { nextLine, signAgain, toggleSign } from '../../core/annotation/note-typing.ts';
import { insertText } from '../../dom/typing/insert-text.ts';
import { isComposing, pressOf } from '../kit/key-press.ts';

/** What keys do in the field of a note beside what the browser does: Enter goes on with a list, Ctrl/⌘ B and I. */
export function typeNote(event: KeyboardEvent<HTMLTextAreaElement>): void {
  if (isComposing(event.nativeEvent)) return;
  const { currentTarget: field } = event;
  const range = { start: field.selectionStart, end: field.selectionEnd };
  const press = pressOf(event);
  const typing =
    press === 'Enter'
      ? nextLine(field.value, range)
      : event.key === ' '
        ? signAgain(field.value, range)
        : press === 'Ctrl+b' || press === 'Ctrl+i'
          ? toggleSign(field.value, range, press === 'Ctrl+b' ? '**' : '*')
          : undefined;
  if (!typing) return;
  event.preventDefault();
  insertText(field, typing, typing.text, typing.selected);
}
