import type { ArticleId, Catalog, PageSummary } from '../core/article/article.ts';
import { parseArticle } from '../core/article/parse-article.ts';
import { summarize } from '../core/article/summarize.ts';
import { isError, SeedsError } from './finding.ts';
import { hashOf, type Seeds } from './read-seeds.ts';

const FOLDER = 'assets/seeds';

export interface SeedAssets {
  /** Address of the catalog, relative to the document's base. */
  readonly catalogUrl: string;
  /** Addresses of the articles, by their ids. */
  readonly articleUrls: Readonly<Record<ArticleId, string>>;
  /** JSON texts by their address. Each address holds eight digits of its content's hash. */
  readonly assets: ReadonlyMap<string, string>;
}

/**
 * Makes the JSON files that the app fetches: the catalog, an article each, and each assembled page's lines.
 * @throws SeedsError if there is an error among the findings
 */
export function seedAssets({ pages, findings }: Seeds): SeedAssets {
  if (findings.some(isError)) throw new SeedsError(findings.filter(isError));
  const assets = new Map<string, string>();
  const emit = (name: string, value: unknown): string => {
    const json = JSON.stringify(value);
    const url = `${FOLDER}/${name}.${hashOf(json).slice(0, 8)}.json`;
    assets.set(url, json);
    return url;
  };
  const catalog: Catalog = {
    pages: pages.map(
      ({ id, slug, articles, assembled }): PageSummary => ({
        id,
        articles: articles.map((source) => {
          const article = parseArticle(source);
          return { ...summarize(article), url: emit(article.id, article) };
        }),
        ...(assembled && { source: emit(`${slug}.page`, assembled.source) }),
      }),
    ),
  };
  const articles = catalog.pages.flatMap((page) => page.articles);
  const articleUrls = Object.fromEntries(articles.map(({ id, url }) => [id, url]));
  return { catalogUrl: emit('catalog', catalog), articleUrls, assets };
}
