import type { AnnotationId, MarkStyle } from '../core/annotation/annotation.ts';
import type { ArticleId, ArticleSummary } from '../core/article/article.ts';
import type { TextRange } from '../core/text/offset.ts';

/** An article of the catalogue, whose text is a file. */
export type BundledText = Pick<ArticleSummary, 'id' | 'language' | 'revision' | 'url'>;

/** What is asked. An answer comes at once, and again whenever it may have changed, until something else is asked. */
export interface Asked {
  readonly id: number;
  readonly query: string;
  /** How many of the best are told of. */
  readonly articles: number;
  readonly notes: number;
}

/** What the worker that searches is told. Lists are JSON: one string is copied in a fraction of the time. */
export type ToSearch =
  /** First of all: {@link Library}. */
  | { readonly kind: 'begin'; readonly library: string }
  | ({ readonly kind: 'ask' } & Asked)
  /** Nobody waits for answers any more. */
  | { readonly kind: 'rest' }
  /** A list of {@link Sounds}. */
  | { readonly kind: 'sounds'; readonly sounds: string };

export interface Library {
  /** Their addresses are whole. */
  readonly bundled: readonly BundledText[];
  /** Texts of the reader's that are not to be parsed. */
  readonly tooHard: readonly ArticleId[];
}

/** An article's id, and of each UTF-16 code unit of its headline the first letter of its reading, a space where there is none. */
export type Sounds = readonly [id: ArticleId, sounds: string];

/** Words, and what was found in them: half-open, in UTF-16 code units of these words. */
export interface FoundWords {
  readonly words: string;
  readonly hits: readonly TextRange[];
}

/** Words of a text around what was found. */
export interface FoundPassage extends FoundWords {
  /** The first place that was found, in the article's projection; of a note, in the note. */
  readonly at: TextRange;
  /** Whether the line goes on before and after. */
  readonly isCutBefore: boolean;
  readonly isCutAfter: boolean;
}

export interface FoundArticle {
  readonly id: ArticleId;
  readonly language: string;
  readonly headline: FoundWords;
  readonly passages: readonly FoundPassage[];
  /** How often the terms occur in it, the headline included. */
  readonly hits: number;
}

export interface FoundNote {
  readonly id: AnnotationId;
  readonly articleId: ArticleId;
  /** Its article's, where that is here and has been read. */
  readonly headline?: string;
  readonly language?: string;
  readonly about?: 'article';
  readonly style: MarkStyle;
  readonly passages: readonly FoundPassage[];
  readonly tags: readonly FoundWords[];
  /** Of what was marked, as much as a line holds. */
  readonly quote: FoundWords;
}

/** What was found of what has been read so far. */
export interface SearchAnswer {
  readonly query: string;
  /** The best, the better first. */
  readonly articles: readonly FoundArticle[];
  readonly notes: readonly FoundNote[];
  /** How many there are. */
  readonly articleCount: number;
  readonly noteCount: number;
  /** Texts of articles that have been read, of so many. */
  readonly read: number;
  readonly all: number;
  /** Those that could not be read. */
  readonly failed: number;
  /** Whether all articles and notes have been read. */
  readonly isWhole: boolean;
  /** Whether storage failed, so that there may be articles or notes that are not searched. */
  readonly isLacking: boolean;
}

export type FromSearch =
  /** The answer to what was asked under this number: a {@link SearchAnswer} as JSON. */
  | { readonly kind: 'answer'; readonly id: number; readonly answer: string }
  /** The text of the reader's that is being parsed; none is, where it names none. */
  | { readonly kind: 'parsing'; readonly id?: ArticleId };
