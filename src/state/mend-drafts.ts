import type { ArticleId } from '../core/article/article.ts';
import type { MendDraft } from '../core/mend/mend.ts';
import type { MendedText } from '../core/mend/mended-text.ts';
import type { Revision } from '../core/text/revision.ts';
import { dropMendDraft, journalMendDraft, putMendDraft } from '../storage/mends.ts';
import { attempt } from './attempt.ts';
import { now } from './commit.ts';

/** Unsaved mending, and the text that it was begun on. */
export interface Unsaved {
  readonly articleId: ArticleId;
  readonly madeOn: Revision;
  readonly text: MendedText;
}

/** Keeps unsaved mending in the database. Undefined where that failed, which is said. */
export function keepDraft({ articleId, madeOn, text }: Unsaved): Promise<MendDraft | undefined> {
  const draft = { articleId, madeOn, savedAt: now(), text };
  return attempt(async () => {
    await putMendDraft(draft);
    return draft;
  });
}

/** Keeps it where a closing tab can; gives whether it could. */
export const leaveDraft = ({ articleId, madeOn, text }: Unsaved): boolean =>
  journalMendDraft({ articleId, madeOn, savedAt: now(), text });

export async function letDraftGo(draft: MendDraft): Promise<void> {
  await attempt(() => dropMendDraft(draft));
}
