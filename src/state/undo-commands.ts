import type { Annotation, Instant } from '../core/annotation/annotation.ts';
import { type Edit, fitsEdit, idOf } from '../core/annotation/edit.ts';
import { commit } from './commit.ts';
import { notify, type Say } from './session-store.ts';
import { inverseFor, type Step, takeStep } from './undo-store.ts';

/** What bringing a step back is called: an undone deletion is a mark restored. */
const sayUndone = (step: Step): Say =>
  step.every(({ kind }) => kind === 'delete') ? (m) => m.mark.restored : (m) => m.mark.undone;

/**
 * Undoes the last act of this tab that can be undone: what another tab has changed since is left as that tab made
 * it, and the act before is undone instead.
 */
export async function undo(): Promise<void> {
  for (let step = takeStep('done'); step; step = takeStep('done')) {
    const edits = await commitStep(step, (stored, edit, at) => inverseFor(stored, edit, at));
    if (!edits) return void takeStep('undone');
    if (edits.length > 0) return notify(sayUndone(step));
  }
  notify((m) => m.mark.nothingToUndo);
}

/** Does again the last act that was undone, on the same terms. */
export async function redo(): Promise<void> {
  for (let step = takeStep('undone'); step; step = takeStep('undone')) {
    const edits = await commitStep(step, (stored, edit, at) =>
      fitsEdit(stored, edit) ? { ...edit, at } : undefined,
    );
    if (!edits) return void takeStep('done');
    if (edits.length > 0) return notify((m) => m.mark.redone);
  }
  notify((m) => m.mark.nothingToRedo);
}

/** Writes a step, each of its edits as `plan` has it for the annotation as it is stored. */
function commitStep(
  step: Step,
  plan: (stored: Annotation | undefined, edit: Edit, at: Instant) => Edit | undefined,
): Promise<readonly Edit[] | undefined> {
  const editsById = new Map(step.map((edit) => [idOf(edit), edit]));
  return commit(
    [...editsById.keys()],
    (stored, id, at) => {
      const edit = editsById.get(id);
      return edit && plan(stored, edit, at);
    },
    { remember: false },
  );
}
