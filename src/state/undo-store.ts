import { create } from 'zustand';
import type { Annotation, AnnotationId } from '../core/annotation/annotation.ts';
import { type Edit, fitsEdit, invertEdit } from '../core/annotation/edit.ts';
import { joinEdits } from '../core/annotation/join-edits.ts';
import { leaveSteps, leftSteps } from '../storage/undo-steps.ts';

/** What one act of the reader did: several annotations may change at once. */
export type Step = readonly Edit[];

interface UndoStack {
  readonly done: readonly Step[];
  readonly undone: readonly Step[];
}

const LIMIT = 200;

export const useUndoStack = create<UndoStack>(() => ({ done: [], undone: [] }));

const set = useUndoStack.setState;

/** How many steps each way outlive a reload. */
const KEPT = 50;

/** Keeps the last steps for when the tab is loaded again. */
export function keepSteps(): void {
  const { done, undone } = useUndoStack.getState();
  leaveSteps({ done: done.slice(-KEPT), undone: undone.slice(-KEPT) });
}

/** Brings back what the tab could undo before it was loaded again; what it has done since comes after. */
export function recoverSteps(): void {
  const left = leftSteps();
  if (typeof left !== 'object' || left === null || !('done' in left) || !('undone' in left)) return;
  const { done: before, undone: after } = left;
  if (!Array.isArray(before) || !Array.isArray(after)) return;
  set(({ done, undone }) => ({
    done: [...before, ...done],
    undone: done.length > 0 ? undone : [...after, ...undone],
  }));
}

/** Remembers an act; typing in one note joins the step before. */
export function record(step: Step): void {
  set(({ done }) => {
    const [edit, ...more] = step;
    const last = done.at(-1);
    const joined = edit && more.length === 0 && last?.length === 1 && last[0] && joinEdits(last[0], edit);
    const kept = joined ? [...done.slice(0, -1), [joined]] : [...done, step];
    return { done: kept.slice(-LIMIT), undone: [] };
  });
}

/** Moves the last step from one side of the stack to the other and gives it. */
export function takeStep(from: 'done' | 'undone'): Step | undefined {
  const step = useUndoStack.getState()[from].at(-1);
  if (!step) return undefined;
  set(({ done, undone }) =>
    from === 'done'
      ? { done: done.slice(0, -1), undone: [...undone, step] }
      : { done: [...done, step], undone: undone.slice(0, -1) },
  );
  return step;
}

/** Drops the step that made a mark which has been taken back. */
export function forgetCreation(id: AnnotationId): void {
  set(({ done, undone }) => ({
    done: done.filter(([edit]) => !(edit?.kind === 'create' && edit.annotation.id === id)),
    undone,
  }));
}

/** The edit that takes a step's edit back, where the annotation is still as that edit left it. */
export function inverseFor(before: Annotation | undefined, edit: Edit, at: Edit['at']): Edit | undefined {
  const inverse = invertEdit(edit, at);
  return fitsEdit(before, inverse) ? inverse : undefined;
}
