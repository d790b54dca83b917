import type { BroughtBytes } from './article-messages.ts';

const NAME = /\.(html?|xhtml|shtml)$/i;
/** How a page begins, behind a byte order mark as it looks in Latin-1, a declaration of XML and comments. */
const HEAD =
  /^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--[^>]*>\s*)*<(?:!doctype\s+html|html|head|body)\b/i;
const HEAD_LENGTH = 2048;

/** Whether a file is a web page, by its name or by how it begins. */
export function isPage({ name, bytes }: BroughtBytes): boolean {
  if (NAME.test(name)) return true;
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD_LENGTH));
  return HEAD.test(head.replaceAll('\0', '')); // UTF-16 has a zero beside each letter
}
