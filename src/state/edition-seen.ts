import { LIMITS } from '../core/annotation/limits.ts';
import type { ArticleId } from '../core/article/article.ts';
import type { Revision } from '../core/text/revision.ts';
import { allSettings, putSettings } from '../storage/settings.ts';
import { attempt } from './attempt.ts';
import { useLive } from './use-live.ts';

/** Cut to what a backup takes for a key. */
const keyOf = (articleId: ArticleId): string => `reviewed.${articleId}`.slice(0, LIMITS.id);

/** Whether the review of an article in this state of its text was opened before; undefined until read. */
export const useEditionSeen = (articleId: ArticleId, revision: Revision): boolean | undefined =>
  useLive(
    async () =>
      (await allSettings()).some(({ key, value }) => key === keyOf(articleId) && value === revision),
    [articleId, revision],
  );

/** From now on what was followed in this state of the text is not spoken of unasked. */
export async function markEditionSeen(articleId: ArticleId, revision: Revision): Promise<void> {
  await attempt(() => putSettings([{ key: keyOf(articleId), value: revision }]));
}
