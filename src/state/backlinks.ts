import { useMemo } from 'react';
import type { Annotation } from '../core/annotation/annotation.ts';
import { backlinksOf } from '../core/annotation/backlinks.ts';
import type { Catalog } from '../core/article/article.ts';
import { notesWithLinks } from '../storage/annotations.ts';
import { useCatalog } from './use-article.ts';
import { useLive } from './use-live.ts';

const headlinesOf = (catalog: Catalog): Map<string, string> =>
  new Map(catalog.pages.flatMap(({ articles }) => articles.map(({ id, front }) => [id, front.headline])));

/** The notes that link to a mark or its article, live, with the headline of each that is in another article. */
export function useBacklinks(target: Annotation) {
  const { id, articleId } = target;
  const notes = useLive(notesWithLinks);
  const catalog = useCatalog();
  return useMemo(() => {
    const headlines = catalog.status === 'ready' ? headlinesOf(catalog.value) : undefined;
    return backlinksOf({ id, articleId }, notes ?? []).map((backlink) => {
      const from = backlink.annotation.articleId;
      return { ...backlink, headline: from === articleId ? undefined : (headlines?.get(from) ?? from) };
    });
  }, [id, articleId, notes, catalog]);
}
