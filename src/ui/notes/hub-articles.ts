import type { ArticleId, Catalog } from '../../core/article/article.ts';
import type { ExportArticle } from '../../core/exchange/export-note.ts';
import { foldWords } from '../../core/search/search-folding.ts';

/** The articles that marks are on, by what the catalogue says of them. */
export class HubArticles {
  private readonly known: ReadonlyMap<ArticleId, ExportArticle>;
  private readonly ranks: ReadonlyMap<ArticleId, number>;
  private readonly names: ReadonlyMap<string, string>;
  private readonly headlines = new Map<ArticleId, string>();

  /** @param names what articles are called that are known only from imported notes */
  constructor(catalog: Catalog | undefined, names: ReadonlyMap<string, string> = new Map()) {
    this.names = names;
    const articles = catalog?.pages.flatMap((page) => page.articles) ?? [];
    this.known = new Map(articles.map((article) => [article.id, article]));
    this.ranks = new Map(articles.map(({ id }, rank) => [id, rank]));
  }

  /** The article, or as much as is known of one that is not here. */
  readonly articleOf = (id: ArticleId): ExportArticle =>
    this.known.get(id) ?? { id, language: 'zh-CN', front: { headline: this.names.get(id) ?? id } };

  /** Its place in the library; after all others, where it is not there. */
  readonly rankOf = (id: ArticleId): number => this.ranks.get(id) ?? this.ranks.size;

  /** Its headline, folded as searches are. */
  readonly headlineOf = (id: ArticleId): string => {
    const known = this.headlines.get(id);
    if (known !== undefined) return known;
    const folded = foldWords(this.articleOf(id).front.headline);
    this.headlines.set(id, folded);
    return folded;
  };
}
