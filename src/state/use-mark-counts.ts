import type { ArticleId } from '../core/article/article.ts';
import { countMarks } from '../storage/annotations.ts';
import { useLive } from './use-live.ts';

/** How many marks each of the articles bears, live; undefined until first counted. */
export const useMarkCounts = (articleIds: readonly ArticleId[]): ReadonlyMap<ArticleId, number> | undefined =>
  useLive(() => countMarks(articleIds), [articleIds.join()]);
