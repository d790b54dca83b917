import type { Article, ArticleId, ArticleSummary, Front } from '../core/article/article.ts';
import type { OwnArticle } from '../core/article/own-article.ts';
import { parseBody } from '../core/article/parse-article.ts';
import {
  type HeldArticle,
  holdArticle,
  type SearchedText,
  searchedText,
} from '../core/search/held-article.ts';
import type { Initials } from '../core/search/initials.ts';
import { initialsOf } from '../core/search/initials.ts';
import { foldedText } from '../core/search/search-folding.ts';
import { projectArticle } from '../core/text/projection.ts';
import { PROJECTION_VERSION } from '../core/text/revision.ts';
import { ownTexts } from '../storage/own-articles.ts';
import {
  keepOnlySearchTexts,
  keepSearchTexts,
  type SearchText,
  searchTexts,
} from '../storage/search-texts.ts';
import type { BundledText, Sounds } from './search-messages.ts';
import type { Slices } from './slices.ts';

/** Texts asked of the database, or of the network, at once. */
const BATCH = 100;

type Wanted =
  | { readonly from: 'file'; readonly text: BundledText }
  | { readonly from: 'database'; readonly text: OwnArticle };

/** What tells that an article must be read anew. */
const stampOf = ({
  revision,
  language,
  front,
}: Pick<ArticleSummary, 'revision' | 'language'> & Partial<Pick<ArticleSummary, 'front'>>): string =>
  `${PROJECTION_VERSION} ${revision} ${language} ${JSON.stringify(front)}`;

/**
 * The texts of all articles, folded for search: read once, one batch after another; of what changes only that is read
 * again.
 */
export class SearchedArticles {
  readonly held = new Map<ArticleId, HeldArticle>();
  readonly initials = new Map<ArticleId, Initials>();
  private readonly wanted = new Map<ArticleId, Wanted>();
  private readonly stamps = new Map<ArticleId, string>();
  private readonly queue = new Map<ArticleId, Wanted>();
  private readonly unreadable = new Set<ArticleId>();
  private readonly slices: Slices;
  private readonly changed: () => void;
  private readonly parsing: (id?: ArticleId) => void;
  private tooHard: ReadonlySet<ArticleId> = new Set();
  private isReading = false;
  private isListed = false;

  /**
   * @param changed told whenever there is more or less to find
   * @param parsing told of each text before it is parsed, and of none once that is done
   */
  constructor(slices: Slices, changed: () => void, parsing: (id?: ArticleId) => void) {
    this.slices = slices;
    this.changed = changed;
    this.parsing = parsing;
  }

  get all(): number {
    return this.wanted.size;
  }

  get failed(): number {
    return this.unreadable.size;
  }

  /** Whether it is known what there is, and all of it has been read. */
  get isWhole(): boolean {
    return this.isListed && !this.isReading && this.queue.size === 0;
  }

  /** Some of the reader's texts would hold up the parser for ever. */
  leaveOut(ids: readonly ArticleId[]): void {
    this.tooHard = new Set(ids);
  }

  addBundled(texts: readonly BundledText[]): void {
    for (const text of texts) this.want({ from: 'file', text });
    void this.read();
  }

  /** The reader's own articles are these, and no others. */
  setOwn(articles: readonly OwnArticle[]): void {
    this.isListed = true;
    const here = articles.filter(({ deletedAt }) => !deletedAt);
    const ids = new Set(here.map(({ id }) => id));
    for (const [id, { from }] of this.wanted) if (from === 'database' && !ids.has(id)) this.drop(id);
    for (const text of here) this.want({ from: 'database', text });
    void keepOnlySearchTexts(ids).catch(Boolean);
    this.changed();
    void this.read();
  }

  /** The reader's own articles cannot be told. */
  setOwnUnknown(): void {
    this.isListed = true;
    this.changed();
  }

  setSounds(sounds: readonly Sounds[]): void {
    for (const [id, readings] of sounds) this.initials.set(id, initialsOf(readings));
    this.changed();
  }

  private want(wanted: Wanted): void {
    const { id } = wanted.text;
    const stamp = stampOf(wanted.text);
    this.wanted.set(id, wanted);
    if (this.stamps.get(id) === stamp) return;
    this.stamps.set(id, stamp);
    this.queue.set(id, wanted);
  }

  private drop(id: ArticleId): void {
    for (const map of [this.wanted, this.stamps, this.queue, this.held, this.initials]) map.delete(id);
    this.unreadable.delete(id);
  }

  private async read(): Promise<void> {
    if (this.isReading) return;
    this.isReading = true;
    while (this.queue.size > 0) {
      const batch = [...this.queue.values()].slice(0, BATCH);
      for (const { text } of batch) this.queue.delete(text.id);
      await this.readBatch(batch);
      this.changed();
    }
    this.isReading = false;
    this.changed();
  }

  private async readBatch(batch: readonly Wanted[]): Promise<void> {
    await this.readOwn(batch.flatMap((wanted) => (wanted.from === 'database' ? [wanted.text] : [])));
    const files = batch.flatMap((wanted) => (wanted.from === 'file' ? [wanted.text] : []));
    const articles = await Promise.all(files.map(({ url }) => fetchArticle(url).catch(() => undefined)));
    for (const [i, file] of files.entries()) {
      const article = articles[i];
      this.hold(file, article && searchedText(projectArticle(article)));
      await this.slices.rest();
    }
  }

  /** Takes the texts as they were kept; what has changed since, and what was never kept, is parsed. */
  private async readOwn(articles: readonly OwnArticle[]): Promise<void> {
    if (articles.length === 0) return;
    const kept = await searchTexts(articles.map(({ id }) => id)).catch(() => []);
    const changed: OwnArticle[] = [];
    for (const [i, article] of articles.entries()) {
      const text = kept[i];
      if (text?.stamp === stampOf(article)) this.hold(article, text);
      else changed.push(article);
      await this.slices.rest();
    }
    if (changed.length > 0) await this.parse(changed);
  }

  private async parse(articles: readonly OwnArticle[]): Promise<void> {
    const texts = await ownTexts(articles.map(({ id }) => id)).catch(() => []);
    const made: SearchText[] = [];
    for (const [i, article] of articles.entries()) {
      const { id, front } = article;
      const markdown = texts[i]?.markdown;
      if (markdown === undefined || this.tooHard.has(id)) {
        this.hold(article, undefined);
        continue;
      }
      this.parsing(id);
      const text = textOf(front, markdown);
      this.hold(article, text);
      if (text) made.push({ articleId: id, stamp: stampOf(article), ...text });
      await this.slices.rest();
    }
    this.parsing();
    // Where they cannot be kept they are made again.
    void keepSearchTexts(made).catch(Boolean);
  }

  private hold(
    listed: { readonly id: ArticleId; readonly language: string },
    text: SearchedText | undefined,
  ): void {
    const { id } = listed;
    // Taken out while it was on its way.
    if (!this.wanted.has(id)) return;
    if (text) {
      this.held.set(id, holdArticle(listed, text, foldedText));
      this.unreadable.delete(id);
    } else {
      this.unreadable.add(id);
    }
  }
}

/** Undefined where the parser gives up: one text is not to end the reading of the rest. */
function textOf(front: Front, markdown: string): SearchedText | undefined {
  try {
    return searchedText(projectArticle({ front, body: parseBody(markdown) }));
  } catch {
    return undefined;
  }
}

/** Our own build's file; it is not foreign input. */
async function fetchArticle(url: string): Promise<Article> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  return (await response.json()) as Article;
}
