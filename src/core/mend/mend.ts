import type { Instant } from '../annotation/annotation.ts';
import type { ArticleId, ArticleSource, ArticleSummary } from '../article/article.ts';
import { parseArticle } from '../article/parse-article.ts';
import { shortFront } from '../article/short-front.ts';
import { summarize } from '../article/summarize.ts';
import type { Revision } from '../text/revision.ts';
import type { MendedText } from './mended-text.ts';

/** An article as the reader has mended it, beside the original, which stays as it is. */
export interface Mend
  extends Omit<ArticleSummary, 'id' | 'url'>,
    Pick<ArticleSource, 'markdown' | 'dateline' | 'provenance'> {
  readonly articleId: ArticleId;
  /** The text that was first mended: the original's. */
  readonly madeOn: Revision;
  readonly mendedAt: Instant;
  /** Of this row: the later of two copies wins. */
  readonly modifiedAt: Instant;
  /** The reader has gone back to the original. */
  readonly deletedAt?: Instant;
}

/** Mending that has not been saved yet. */
export interface MendDraft {
  readonly articleId: ArticleId;
  /** The text that it was begun on. */
  readonly madeOn: Revision;
  readonly text: MendedText;
  readonly savedAt: Instant;
}

/** What is kept of a mended text, but for when and on what it was made. */
export function mendOf(source: ArticleSource): Omit<Mend, 'madeOn' | 'mendedAt' | 'modifiedAt'> {
  const { id, ...summary } = summarize(parseArticle(source));
  const { markdown, dateline, provenance } = source;
  return {
    ...summary,
    articleId: id,
    markdown,
    ...(dateline !== undefined && { dateline }),
    ...(provenance && { provenance }),
  };
}

/** Whether it is what the reader reads: not set aside. */
export const isInUse = ({ deletedAt }: Mend): boolean => deletedAt === undefined;

/** An article's summary as it is mended. */
export const mendedSummary = (summary: ArticleSummary, mend: Mend): ArticleSummary => ({
  ...summary,
  language: mend.language,
  front: shortFront(mend.front).front,
  characters: mend.characters,
  minutes: mend.minutes,
  length: mend.length,
  revision: mend.revision,
});
