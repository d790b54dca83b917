import type { ArticleSummary } from '../article/article.ts';
import { foldForSearch } from '../text/fold.ts';
import { shorten } from '../text/shorten.ts';
import type { Annotation, AnnotationId } from './annotation.ts';
import { formatLink } from './note-links.ts';
import { noteWords } from './note-words.ts';
import { tagKey } from './tags.ts';

/** Something to put there. */
export interface Completion {
  /** Unlike any other's. */
  readonly id: string;
  readonly kind: 'article' | 'mark' | 'tag';
  readonly label: string;
  /** What tells it from its like: a mark's note. */
  readonly detail?: string;
  readonly insert: string;
}

/** A mark with what it is found by. */
export interface FoldedMark extends Pick<Annotation, 'id' | 'articleId' | 'modifiedAt'> {
  /** Empty where it is on the whole article. */
  readonly quote: string;
  readonly note: string;
  readonly folded: string;
}

export type FoldedArticle = Pick<ArticleSummary, 'id' | 'front'> & { readonly folded: string };

/** How much is shown of a mark's quotation and note, and put into a link, in UTF-16 code units. */
const SHOWN = 60;
const SAID = 24;

export const foldMark = ({ id, articleId, about, modifiedAt, anchor, note }: Annotation): FoldedMark => {
  const quote = about ? '' : shorten(anchor.quote.exact, SHOWN);
  return {
    id,
    articleId,
    modifiedAt,
    quote,
    note: shorten(noteWords(note), SHOWN),
    folded: foldForSearch(`${anchor.quote.exact}\n${note}`).folded,
  };
};

export const foldArticle = ({ id, front }: Pick<ArticleSummary, 'id' | 'front'>): FoldedArticle => ({
  id,
  front,
  folded: foldForSearch(`${front.headline}\n${id}`).folded,
});

const MOST_ARTICLES = 5;
const MOST_MARKS = 7;
const MOST_TAGS = 8;

/** Those that hold every word of a query; what begins with it goes first, the rest stays in order. */
function found<T>(all: readonly T[], query: string, foldedOf: (one: T) => string): T[] {
  const wanted = foldForSearch(query).folded.trim();
  const words = wanted.split(/\s+/);
  const holding = all.filter((one) => words.every((word) => foldedOf(one).includes(word)));
  const begins = (one: T): boolean => foldedOf(one).startsWith(wanted);
  return wanted === '' ? holding : [...holding.filter(begins), ...holding.filter((one) => !begins(one))];
}

/** What a link may lead to: articles in their order, then marks, the latest first; never the mark it stands on. */
export function linkCompletions(
  typed: string,
  articles: readonly FoldedArticle[],
  marks: readonly FoldedMark[],
  own: AnnotationId,
): Completion[] {
  const others = marks.filter(({ id }) => id !== own);
  const ofArticles = found(articles, typed, ({ folded }) => folded).map(
    ({ id, front }): Completion => ({
      id: `article-${id}`,
      kind: 'article',
      label: front.headline,
      insert: formatLink(id, undefined, front.headline),
    }),
  );
  const ofMarks = found(others, typed, ({ folded }) => folded).map(
    ({ id, articleId, quote, note }): Completion => ({
      id: `mark-${id}`,
      kind: 'mark',
      label: quote || note,
      ...(quote && note && { detail: note }),
      insert: formatLink(articleId, id, shorten(quote || note, SAID)),
    }),
  );
  return [...ofArticles.slice(0, MOST_ARTICLES), ...ofMarks.slice(0, MOST_MARKS)];
}

/** The reader's tags that hold what is typed, in their order; not what is typed itself. */
export function tagCompletions(
  typed: string,
  tags: readonly string[],
  taken: readonly string[],
): Completion[] {
  const left = new Set([typed, ...taken].map(tagKey));
  return found(
    tags.filter((tag) => !left.has(tagKey(tag))),
    typed,
    (tag) => foldForSearch(tag).folded,
  )
    .slice(0, MOST_TAGS)
    .map((tag) => ({ id: `tag-${tag}`, kind: 'tag', label: `#${tag}`, insert: tag }));
}
