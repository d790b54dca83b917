import type { ArticleId, ArticleSummary } from '../article/article.ts';
import { foldForSearch } from '../text/fold.ts';
import { LIMITS } from './limits.ts';
import { codeOf } from './note-blocks.ts';
import { formatLink } from './note-links.ts';

const BY_TITLE = /(?<!\\)\[\[([^[\]|#\n]+)(?:\|([^[\]|\n]+))?\]\]/g;

const fold = (text: string): string => foldForSearch(text).folded.replace(/\s+/g, ' ').trim();

/**
 * The note with `[[headline]]` written as the link to that article. A headline that no article has, or several, stays
 * as it was written, and so does what stands in code or would grow too long for a note.
 */
export function linkTitles(note: string, articles: readonly Pick<ArticleSummary, 'id' | 'front'>[]): string {
  if (!note.includes('[[')) return note;
  const ids = new Set<string>(articles.map(({ id }) => id));
  const named = new Map<string, ArticleId | undefined>();
  for (const { id, front } of articles) {
    const title = fold(front.headline);
    named.set(title, named.has(title) ? undefined : id);
  }
  const code = codeOf(note);
  const linked = note.replace(BY_TITLE, (whole, title: string, words: string | undefined, at: number) => {
    const id = ids.has(title) ? undefined : named.get(fold(title));
    const isCode = code.some(({ start, end }) => start < at + whole.length && at < end);
    return id === undefined || isCode ? whole : formatLink(id, undefined, words ?? title);
  });
  return linked.length > LIMITS.note ? note : linked;
}
