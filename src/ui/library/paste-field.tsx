import { type ClipboardEvent, useRef, useState } from 'react';
import type { LibraryMessages } from '../../i18n/library-catalogues.ts';
import { Button } from '../kit/button.tsx';
import styles from './add-dialog.module.css';

/** A text that was pasted or typed, or what was copied from a page with its markup. */
export type Pasted = { readonly text: string } | { readonly html: string };

/** Markup that says more than how a line of text looked where it was copied. */
const RICH = /<(h[1-6]|p|li|blockquote|table|pre|strong|b|em|i|a|img|article|section)[\s>]/i;

interface PasteFieldProps {
  readonly m: LibraryMessages;
  readonly onRead: (pasted: Pasted) => void;
}

/** A field for a text; what is pasted from a page keeps its headings, lists and links, unless it is edited or not wanted. */
export function PasteField({ m, onRead }: PasteFieldProps) {
  const [text, setText] = useState('');
  const [html, setHtml] = useState<string>();
  const [isRich, setIsRich] = useState(true);
  const copied = useRef<string>(undefined);
  const onPaste = ({ clipboardData, currentTarget }: ClipboardEvent<HTMLTextAreaElement>): void => {
    const { selectionStart, selectionEnd, value } = currentTarget;
    const isAll = value.slice(0, selectionStart).trim() === '' && value.slice(selectionEnd).trim() === '';
    const markup = clipboardData.getData('text/html');
    copied.current = isAll && RICH.test(markup) ? markup : undefined;
  };
  return (
    <>
      <label className={styles.paste}>
        {m.paste}
        <textarea
          value={text}
          onPaste={onPaste}
          onChange={({ target, nativeEvent }) => {
            setText(target.value);
            const isPasted = nativeEvent instanceof InputEvent && nativeEvent.inputType === 'insertFromPaste';
            setHtml(isPasted ? copied.current : undefined);
          }}
        />
      </label>
      {html === undefined ? null : (
        <label className={styles.rich}>
          <input type="checkbox" checked={isRich} onChange={({ target }) => setIsRich(target.checked)} />
          {m.rich}
        </label>
      )}
      {text.trim() === '' ? null : (
        <Button onClick={() => onRead(html !== undefined && isRich ? { html } : { text })}>{m.read}</Button>
      )}
    </>
  );
}
