import type { Instant } from '../annotation/annotation.ts';
import type { Revision } from '../text/revision.ts';
import { type ArticleId, type ArticleSummary, toArticleId } from './article.ts';

/** Where an article is from, as its page says. */
export interface Origin {
  /** An `http` or `https` address. */
  readonly address?: string;
  readonly site?: string;
  /** When it was published, as the page has it: seldom a whole instant. */
  readonly published?: string;
}

/** What the library shows of an article that the reader has added. Its text is a row of its own, read when asked for. */
export interface OwnArticle extends Omit<ArticleSummary, 'url'> {
  readonly addedAt: Instant;
  /** Of this row: the later of two copies wins. */
  readonly modifiedAt: Instant;
  /** Taken out of the library; its marks stay. */
  readonly deletedAt?: Instant;
  /** Only of one that was a web page. */
  readonly origin?: Origin;
}

/** The text of an article that the reader has added, and the file that it came in. */
export interface OwnText {
  readonly articleId: ArticleId;
  /** The body, as `ArticleSource` has it. */
  readonly markdown: string;
  /** The file byte for byte, unless the text was pasted. */
  readonly file?: OriginalFile;
}

export interface OriginalFile {
  readonly name: string;
  readonly base64: string;
}

const PREFIX = 'own-';

/** The id of an article that has this text when it is added. */
export const ownId = (revision: Revision): ArticleId => toArticleId(PREFIX + revision);

/** Whether an id is one that the reader's articles have: no bundled one begins so. */
export const isOwnId = (id: ArticleId): boolean => id.startsWith(PREFIX);
