import { copyText } from './save-file.ts';

/** Copies a text, plain and as HTML, or plain alone; false where the browser does not allow it. */
export async function copyRich({
  text,
  html,
}: {
  readonly text: string;
  readonly html: string;
}): Promise<boolean> {
  if (typeof ClipboardItem !== 'function') return copyText(text);
  try {
    const item = {
      'text/plain': new Blob([text], { type: 'text/plain' }),
      'text/html': new Blob([html], { type: 'text/html' }),
    };
    await navigator.clipboard.write([new ClipboardItem(item)]);
    return true;
  } catch {
    return copyText(text);
  }
}
