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

export function holdArticle(
  { id, language }: { readonly id: ArticleId; readonly language: string },
  projection: Projection,
  fold: (text: string) => FoldedText,
): HeldArticle {
  const { text } = projection;
  const { start, end } = headlineOf(projection) ?? { start: 0, end: 0 };
  const headline = text.slice(start, end);
  return {
    id,
    language,
    text,
    folded: fold(text),
    headline,
    headlineAt: { start, end },
    title: fold(headline).folded.trim(),
  };
}
