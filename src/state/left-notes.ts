import type { AnnotationId } from '../core/annotation/annotation.ts';
import { storedAnnotation } from '../storage/annotations.ts';
import { isDrafted } from '../storage/drafts.ts';
import { forgetLeftMark, leaveMark, leftMarks } from '../storage/left-marks.ts';
import { attempt } from './attempt.ts';
import { dropProvisional, restoreMarks } from './mark-commands.ts';
import { notify, useSession } from './session-store.ts';

const isProvisional = (id: AnnotationId): boolean => useSession.getState().provisional === id;

/** The tab is being closed over an empty editor: a mark made only to bear a note does not stay. */
export function closeOverNote(id: AnnotationId): void {
  if (isProvisional(id)) leaveMark(id);
}

/** The tab has come back after all. */
export const comeBackToNote = forgetLeftMark;

/** Takes back the marks that closed tabs left without a word; run once at start. */
export async function dropLeftMarks(): Promise<void> {
  for (const id of leftMarks()) {
    if (!(await isDrafted(id))) await dropProvisional(id);
    forgetLeftMark(id);
  }
}

/**
 * An editor has gone from the screen without having been closed. Where the reader went on to another screen, it is
 * saved as when it is left for something else on its own, and an empty mark goes; where its mark was deleted in another
 * tab, the reader is told, and that the words are kept.
 */
export async function leaveNote(
  id: AnnotationId,
  isEmpty: boolean,
  save: () => Promise<unknown>,
): Promise<void> {
  if (isEmpty && isProvisional(id)) return dropProvisional(id);
  await attempt(async () => {
    const stored = await storedAnnotation(id);
    if (stored && !stored.deletedAt) {
      await save();
      return;
    }
    const drafted = await isDrafted(id);
    notify(
      (m) => m.note.deletedElsewhere(drafted),
      'failed',
      stored && { say: (m) => m.settings.putBack, run: () => void restoreMarks([id]) },
    );
  });
}
