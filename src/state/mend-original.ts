import type { Instant } from '../core/annotation/annotation.ts';
import type { Article, ArticleId, ArticleSummary } from '../core/article/article.ts';
import { isOwnId } from '../core/article/own-article.ts';
import type { Mend } from '../core/mend/mend.ts';
import type { MendedText } from '../core/mend/mended-text.ts';
import { PROJECTION_VERSION, type Revision } from '../core/text/revision.ts';
import { changeMends } from '../storage/mends.ts';
import { askArticleWorker } from './article-client.ts';
import { attempt } from './attempt.ts';
import { loadBundled } from './catalog-store.ts';
import { fetchJson } from './fetch-json.ts';

async function bundledSummary(id: ArticleId): Promise<ArticleSummary | undefined> {
  const { pages } = await loadBundled();
  return pages.flatMap(({ articles }) => articles).find((article) => article.id === id);
}

/**
 * The revision of a bundled original that is another text than the one that was mended. Undefined where it is the same,
 * or where it cannot be told because the projection has other rules now.
 */
export async function newOriginalOf({ articleId, madeOn }: Mend): Promise<Revision | undefined> {
  if (isOwnId(articleId)) return undefined;
  const revision = (await bundledSummary(articleId))?.revision;
  const isComparable = madeOn.startsWith(`${PROJECTION_VERSION}-`);
  return isComparable && revision !== madeOn ? revision : undefined;
}

/** A bundled original, taken apart. Undefined where it cannot be had. */
export async function originalMended(id: ArticleId): Promise<MendedText | undefined> {
  const summary = await bundledSummary(id);
  if (!summary) return undefined;
  const article = await fetchJson<Article>(summary.url);
  return askArticleWorker('open', { article, markdown: undefined });
}

/** The mended text stays, and is not asked about again until there is another original. */
export async function keepOverOriginal(id: ArticleId, madeOn: Revision, at: Instant): Promise<boolean> {
  const change = (stored: Mend | undefined): Mend | undefined =>
    stored && { ...stored, madeOn, modifiedAt: at };
  return (await attempt(() => changeMends([{ id, change }]))) ?? false;
}
