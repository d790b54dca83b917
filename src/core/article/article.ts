import type { Root } from 'mdast';
import type { Revision } from '../text/revision.ts';
import type { Sidecar } from './sidecar/sidecar.ts';

declare const articleId: unique symbol;
declare const pageId: unique symbol;

/** Names an article for good: Latin letters, digits and dashes. */
export type ArticleId = string & { readonly [articleId]: true };
/** Names a page of seeds: its file name without extension. */
export type PageId = string & { readonly [pageId]: true };

export const toArticleId = (id: string): ArticleId => id as ArticleId;
export const toPageId = (id: string): PageId => id as PageId;

/** The parts that stand above a newspaper article's body, as plain text, in the order they are set. */
export interface Front {
  /** 引题 */
  readonly kicker?: string;
  /** 主题 */
  readonly headline: string;
  /** 副题 */
  readonly deck?: string;
  readonly byline?: string;
}

/** What an article has besides its body. */
interface ArticleHead {
  readonly id: ArticleId;
  /** BCP 47, e.g. `zh-CN`. */
  readonly language: string;
  readonly front: Front;
  /** The dateline's plain text, where the body opens with one. */
  readonly dateline?: string;
  readonly provenance?: Provenance;
}

/** An article as it is written. */
export interface ArticleSource extends ArticleHead {
  /** The body as GFM Markdown. A newspaper's dateline (本报讯) opens its first paragraph as strong text. */
  readonly markdown: string;
}

/** An article as it is kept and read: its body parsed, by whoever made it. */
export interface Article extends ArticleHead {
  /** What `parseMarkdown` gives, without positions. */
  readonly body: Root;
  /** What `headlineBreaks` gives. */
  readonly headlineBreaks: readonly number[];
}

/** A stretch of a page's file: 1-based line, half-open columns in UTF-16 code units. */
export interface SourceSpan {
  readonly line: number;
  readonly start: number;
  readonly end: number;
}

/** A run of the projection that was taken, character for character, from one line of the page. */
export interface SourceSegment extends SourceSpan {
  /** Projection offset of its first character. */
  readonly at: number;
}

/** A place where two lines of the page were joined into one paragraph. */
export interface Seam {
  /** Projection offset of the first character after the seam. */
  readonly at: number;
  readonly by: 'rule' | 'editor';
  readonly why: string;
}

/** Where an article's characters stand on its page. Segments ascend by `at`. */
export interface Provenance {
  readonly page: PageId;
  readonly segments: readonly SourceSegment[];
  readonly seams: readonly Seam[];
}

/** What the library shows of an article without loading it. */
export interface ArticleSummary {
  readonly id: ArticleId;
  readonly language: string;
  readonly front: Front;
  /** Characters of the body that a reader counts: Han characters, and other words as one each. */
  readonly characters: number;
  /** Reading time in whole minutes, at least 1 (400 Han characters a minute). */
  readonly minutes: number;
  /** Length of the projection in UTF-16 code units. */
  readonly length: number;
  /** Names the state of the projection: marks made on it stand where they were made. */
  readonly revision: Revision;
  /** Address of the article's JSON, relative to the document's base; empty for one that the reader has added. */
  readonly url: string;
}

/**
 * A page of the seeds folder. A plain Markdown or text file is a page of one article without `source`, and so is an
 * article that the reader has added.
 */
export interface PageSummary {
  readonly id: PageId;
  readonly isOwn?: true;
  readonly articles: readonly ArticleSummary[];
  /** Address of the page's own lines as JSON ({@link PageSource}), for assembled pages. */
  readonly source?: string;
}

export interface PageSource {
  readonly id: PageId;
  readonly file: string;
  readonly lines: readonly string[];
  /** How its articles were put together: from it another is made when they are mended. */
  readonly sidecar: Sidecar;
}

/** What there is to read: all bundled pages, in the order of their file names, then what the reader has added. */
export interface Catalog {
  readonly pages: readonly PageSummary[];
}
