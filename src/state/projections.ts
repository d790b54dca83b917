import type { Article } from '../core/article/article.ts';
import { type Projection, projectArticle } from '../core/text/projection.ts';

/** Those that are held; of an article that came with its own, it is put here. */
export const projections = new WeakMap<Article, Projection>();

/** The projection of an article, made once for each article that is held. */
export function projectionOf(article: Article): Projection {
  let projection = projections.get(article);
  if (!projection) {
    projection = projectArticle(article);
    projections.set(article, projection);
  }
  return projection;
}
