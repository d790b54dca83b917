import { useEffect } from 'react';
import type { Article, ArticleId, Catalog } from '../core/article/article.ts';
import { type Loadable, loadArticle, loadCatalog, useCatalogStore } from './catalog-store.ts';

const LOADING = { status: 'loading' } as const;

export function useCatalog(): Loadable<Catalog> {
  useEffect(() => void loadCatalog(), []);
  return useCatalogStore((state) => state.catalog);
}

export function useArticle(id: ArticleId): Loadable<Article> {
  useEffect(() => void loadArticle(id), [id]);
  return useCatalogStore((state) => state.articles[id] ?? LOADING);
}
