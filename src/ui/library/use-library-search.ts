import { useMemo } from 'react';
import type { ArticleSummary, PageSummary } from '../../core/article/article.ts';
import { foldForSearch } from '../../core/text/fold.ts';

const wordsOf = ({ front }: ArticleSummary): string =>
  foldForSearch([front.kicker, front.headline, front.deck, front.byline].filter(Boolean).join('\n')).folded;

/** The pages with those of their articles whose front parts hold every word of the query. */
export function useLibrarySearch(pages: readonly PageSummary[], query: string): readonly PageSummary[] {
  return useMemo(() => {
    const words = foldForSearch(query).folded.split(/\s+/).filter(Boolean);
    if (words.length === 0) return pages;
    return pages.flatMap((page) => {
      const articles = page.articles.filter((article) => {
        const text = wordsOf(article);
        return words.every((word) => text.includes(word));
      });
      return articles.length > 0 ? [{ ...page, articles }] : [];
    });
  }, [pages, query]);
}
