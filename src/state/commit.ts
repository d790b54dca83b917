import {
  type Annotation,
  type AnnotationId,
  type Instant,
  toInstant,
} from '../core/annotation/annotation.ts';
import { applyEdit, type Edit } from '../core/annotation/edit.ts';
import type { Snapshot } from '../core/exchange/backup.ts';
import { changeAnnotations } from '../storage/annotations.ts';
import { attempt } from './attempt.ts';
import { record } from './undo-store.ts';

export const now = (): Instant => toInstant(new Date());

/**
 * The one way annotations are written: `plan` sees each annotation as it is stored and says what to do to it, in
 * one transaction. Gives the edits that were stored, or undefined where storing failed (and was said).
 */
export function commit(
  ids: readonly AnnotationId[],
  plan: (stored: Annotation | undefined, id: AnnotationId, at: Instant) => Edit | undefined,
  options: { snapshot?: Snapshot; remember?: boolean } = {},
): Promise<readonly Edit[] | undefined> {
  return attempt(async () => {
    const edits: Edit[] = [];
    const at = now();
    await changeAnnotations(
      ids,
      (stored, id, isDrafted) => {
        const edit = plan(stored, id, at);
        if (!edit) return stored;
        edits.push(edit);
        const edited = applyEdit(stored, edit);
        // Another tab may be writing a note on it: then the trash keeps it, and those words.
        const isWanted = !edited && stored && !stored.deletedAt && isDrafted();
        return isWanted ? applyEdit(stored, { kind: 'delete', id, deletedAt: at, at }) : edited;
      },
      options.snapshot,
    );
    if (edits.length > 0 && options.remember !== false) record(edits);
    return edits;
  });
}
