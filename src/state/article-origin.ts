import type { Instant } from '../core/annotation/annotation.ts';
import type { ArticleId } from '../core/article/article.ts';
import type { Origin } from '../core/article/own-article.ts';
import { ownArticle, ownText } from '../storage/own-articles.ts';

/** Where an article of the reader's came from. */
export interface ArticleOrigin extends Origin {
  /** Absent where the text was pasted. */
  readonly file?: string;
  readonly addedAt: Instant;
}

/** Undefined of an article that is not here. */
export async function originOf(id: ArticleId): Promise<ArticleOrigin | undefined> {
  const [row, text] = await Promise.all([ownArticle(id), ownText(id)]);
  return row && { ...row.origin, ...(text?.file && { file: text.file.name }), addedAt: row.addedAt };
}
