import type { AnnotationId } from '../../core/annotation/annotation.ts';
import type { ArticleId } from '../../core/article/article.ts';
import type { Projection } from '../../core/text/projection.ts';
import { beginTypeAhead, stopTypeAhead } from '../../dom/typing/type-ahead.ts';
import type { Messages } from '../../i18n/messages.ts';
import { beginArticleNote } from '../../state/article-note.ts';
import { open, useSession } from '../../state/session-store.ts';

/** Opens the note of a mark for writing; keys that are quicker than its editor are kept for it. */
export function editNote(id: AnnotationId, { note }: Messages): void {
  if (useSession.getState().editing === id) return;
  beginTypeAhead(note.opening);
  open(id, true);
}

/** Begins a note on the whole article, in the same way. */
export async function writeOnArticle(
  articleId: ArticleId,
  projection: Projection,
  { note }: Messages,
): Promise<void> {
  beginTypeAhead(note.opening);
  if (!(await beginArticleNote(articleId, projection))) stopTypeAhead();
}
