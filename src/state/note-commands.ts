import type { AnnotationId } from '../core/annotation/annotation.ts';
import { changeOf } from '../core/annotation/edit.ts';
import type { Draft } from '../core/exchange/backup.ts';
import {
  dropDraft,
  hasJournal,
  journalDraft,
  type OwnDraft,
  putDraft,
  replayDrafts,
} from '../storage/drafts.ts';
import { attempt } from './attempt.ts';
import { commit, now } from './commit.ts';
import { notify } from './session-store.ts';

export interface NoteText {
  readonly note: string;
  readonly tags: readonly string[];
}

/**
 * So long after the last keystroke, in ms, the draft goes into the database: longer than a typist takes from key to key,
 * for a put and what follows it would slow the next one down; short enough to be there within 300.
 */
const DRAFT_DELAY = 180;

const timers = new Map<AnnotationId, ReturnType<typeof setTimeout>>();

/** What this tab has written of each draft. */
const own = new Map<AnnotationId, OwnDraft>();

/** Drafts on their way into the database: what comes after waits for them, so that none lands behind a note. */
const writing = new Map<AnnotationId, Promise<void>>();

function stopTimer(id: AnnotationId): void {
  clearTimeout(timers.get(id));
  timers.delete(id);
}

/** This tab's words that are still on their way into the database. */
function underway(id: AnnotationId): Draft | undefined {
  const { journaled, put } = own.get(id) ?? {};
  return journaled === put ? undefined : journaled;
}

/** What an editor opens with: the draft that was read from the database, or what this tab has typed since. */
export const lastWords = (id: AnnotationId, stored: Draft | undefined): Draft | undefined =>
  underway(id) ?? stored;

/** An editor goes on with a stored draft: from here on it is this tab's own, and none that it was not shown is. */
export function takeUpDraft(id: AnnotationId, stored: Draft | undefined): void {
  own.set(id, { journaled: underway(id), put: stored });
}

/** Keeps what is being typed: in the journal at once, in the database a moment later. */
export function keepDraft(id: AnnotationId, { note, tags }: NoteText): void {
  const draft = { annotationId: id, note, tags, savedAt: now() };
  journalDraft(draft);
  own.set(id, { ...own.get(id), journaled: draft });
  stopTimer(id);
  timers.set(
    id,
    setTimeout(() => {
      timers.delete(id);
      const put = async (): Promise<void> => {
        await putDraft(draft, own.get(id)?.put);
        own.set(id, { ...own.get(id), put: draft });
      };
      // One after the other: each is to know the one before as this tab's own.
      writing.set(
        id,
        (writing.get(id) ?? Promise.resolve()).then(() => attempt(put)),
      );
    }, DRAFT_DELAY),
  );
}

/**
 * Makes the words the mark's note; the draft goes once they are stored. `opened` is the note as its writer saw it
 * first: where another tab has put others in its place, these are kept, and the writer is told. Gives whether the
 * words are stored.
 */
export async function writeNote(
  id: AnnotationId,
  { note, tags }: NoteText,
  opened?: string,
): Promise<boolean> {
  stopTimer(id);
  let isForeign = false;
  const edits = await commit([id], (stored, _, at) => {
    isForeign =
      stored !== undefined &&
      opened !== undefined &&
      ![opened, note].includes(stored.note) &&
      stored.note !== '';
    return stored && changeOf(stored, { note, tags: [...tags] }, at);
  });
  if (!edits) return false;
  await letDraftGo(id);
  if (edits.length > 0) notify((m) => (isForeign ? m.note.changedElsewhere : m.note.saved));
  return true;
}

async function letDraftGo(id: AnnotationId): Promise<void> {
  await writing.get(id);
  writing.delete(id);
  const written = own.get(id) ?? {};
  own.delete(id);
  await attempt(() => dropDraft(id, written));
}

/** Lets a draft go, where its words are none or are the note's already. */
export async function forgetDraft(id: AnnotationId): Promise<void> {
  stopTimer(id);
  await letDraftGo(id);
}

/** Brings back what a closed tab left half written. */
export async function recoverDrafts(): Promise<void> {
  if (!hasJournal()) return;
  // What checks a draft is fetched only where there is one.
  const { parseDraft } = await import('../core/exchange/parse-draft.ts');
  await replayDrafts(parseDraft);
}
