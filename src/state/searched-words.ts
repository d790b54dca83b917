import type { ArticleId } from '../core/article/article.ts';

let kept: { readonly articleId: ArticleId; readonly words: string } | undefined;

/** Keeps the words by which an article was found, in this tab: the search within it begins with them. */
export function keepSearchedWords(articleId: ArticleId, words: string): void {
  kept = { articleId, words };
}

/** The words by which this article was found last; empty where it was not. */
export const searchedWords = (articleId: ArticleId): string =>
  kept?.articleId === articleId ? kept.words : '';
