import type { Edit } from './edit.ts';

/** A pause in typing longer than this, in ms, begins a new step of undo. */
export const TYPING_PAUSE = 2000;

const touchesOnlyNote = (edit: Edit & { kind: 'change' }): boolean =>
  edit.after.note !== undefined && Object.keys(edit.after).length === 1;

/**
 * One edit that does what two do, where they are typing in one note without a pause; undefined where they are to
 * be undone one by one.
 */
export function joinEdits(first: Edit, second: Edit): Edit | undefined {
  if (first.kind !== 'change' || second.kind !== 'change' || first.id !== second.id) return undefined;
  if (!touchesOnlyNote(first) || !touchesOnlyNote(second)) return undefined;
  const pause = Date.parse(second.at) - Date.parse(first.at);
  const goesOn = first.after.note === second.before.note && pause >= 0 && pause <= TYPING_PAUSE;
  return goesOn ? { ...second, before: first.before } : undefined;
}
