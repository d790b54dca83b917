import { bringInPage } from '../core/article/bring-in.ts';
import { readCopied, readPage, readPlainPage } from '../core/article/page/bring-page.ts';
import type { ArticleTasks, ReadFile } from './article-messages.ts';
import { base64Of } from './base64-of.ts';
import { pageTools } from './find-article.ts';
import { textOfPage } from './text-of-page.ts';

/** Makes an article of a web page, or of what was copied from one. */
export function readPageFile({ file, isPlain }: ArticleTasks['page']['ask']): ReadFile {
  if ('html' in file)
    return bringInPage('', isPlain ? readPlainPage(file.html) : readCopied(file.html, pageTools));
  const decoded = textOfPage(file.bytes);
  if (!decoded.ok) return decoded;
  if (decoded.text.includes('\0')) return { ok: false, reason: 'encoding' };
  const page = isPlain ? readPlainPage(decoded.text) : readPage(decoded.text, pageTools);
  const brought = bringInPage(file.name, page);
  return brought.ok ? { ...brought, base64: base64Of(file.bytes) } : brought;
}
