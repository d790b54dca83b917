import type { ArticleId } from '../article/article.ts';
import type { FoldedText } from '../text/fold.ts';
import type { TextRange } from '../text/offset.ts';
import { headlineOf, type Projection } from '../text/projection.ts';

/** An article as a search holds it. */
export interface HeldArticle {
  readonly id: ArticleId;
  /** BCP 47. */
  readonly language: string;
  /** The projection. */
  readonly text: string;
  readonly folded: FoldedText;
  /** What it is known by, and where that stands in the text. */
  readonly headline: string;
  readonly headlineAt: TextRange;
  /** The same, folded, without spaces about it. */
  readonly title: string;
}

/** What of a projection a search needs. */
export interface SearchedText {
  readonly text: string;
  readonly headlineAt: TextRange;
}

export function searchedText(projection: Projection): SearchedText {
  const { start, end } = headlineOf(projection) ?? { start: 0, end: 0 };
  return { text: projection.text, headlineAt: { start, end } };
}

export function holdArticle(
  { id, language }: { readonly id: ArticleId; readonly language: string },
  { text, headlineAt }: SearchedText,
  fold: (text: string) => FoldedText,
): HeldArticle {
  const headline = text.slice(headlineAt.start, headlineAt.end);
  return {
    id,
    language,
    text,
    folded: fold(text),
    headline,
    headlineAt,
    title: fold(headline).folded.trim(),
  };
}
