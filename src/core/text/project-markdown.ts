import type { ArticleSource } from '../article/article.ts';
import { parseBody } from '../article/parse-article.ts';
import { type Projection, projectArticle } from './projection.ts';

/** The projection of an article whose body has not been parsed yet. */
export const projectMarkdown = ({ front, markdown }: Pick<ArticleSource, 'front' | 'markdown'>): Projection =>
  projectArticle({ front, body: parseBody(markdown) });
