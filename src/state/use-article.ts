import { useEffect } from 'react';
import type { Article, ArticleId, Catalog } from '../core/article/article.ts';
import { type Projection, projectArticle } from '../core/text/projection.ts';
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

const projections = new WeakMap<Article, Projection>();

/** The projection of an article, made once for each article that is held. */
export function projectionOf(article: Article): Projection {
  let projection = projections.get(article);
  if (!projection) {
    projection = projectArticle(article);
    projections.set(article, projection);
  }
  return projection;
}
