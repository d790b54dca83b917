import { useEffect } from 'react';
import type { Article, ArticleId, Catalog } from '../core/article/article.ts';
import { type Loadable, loadArticle, loadCatalog, useCatalogStore } from './catalog-store.ts';
import { afterFirstScreen } from './first-screen.ts';

const LOADING = { status: 'loading' } as const;

export function useCatalog(): Loadable<Catalog> {
  useEffect(() => void loadCatalog(), []);
  return useCatalogStore((state) => state.catalog);
}

/** The same where it stands beside what the reader came for. */
export function useCatalogBeside(): Loadable<Catalog> {
  useEffect(() => void afterFirstScreen().then(loadCatalog), []);
  return useCatalogStore((state) => state.catalog);
}

export function useArticle(id: ArticleId): Loadable<Article> {
  useEffect(() => void loadArticle(id), [id]);
  return useCatalogStore((state) => state.articles[id] ?? LOADING);
}
