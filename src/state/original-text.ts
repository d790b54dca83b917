import type { ArticleId } from '../core/article/article.ts';
import { ownText } from '../storage/own-articles.ts';
import { textOfFile } from './text-of-file.ts';

/** The text of a reader's article as it came: its file's, or what was pasted. */
export async function originalText(id: ArticleId): Promise<string | undefined> {
  const own = await ownText(id);
  if (!own?.file) return own?.markdown;
  const bytes = Uint8Array.from(atob(own.file.base64), (unit) => unit.charCodeAt(0));
  const read = textOfFile(bytes);
  return read.ok ? read.text : own.markdown;
}
