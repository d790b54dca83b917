import type { AnnotationId } from '../core/annotation/annotation.ts';
import type { Draft } from '../core/exchange/backup.ts';
import { database } from './database.ts';
import { keepVersion } from './versions.ts';
import { watchQuery } from './watch-query.ts';

const PREFIX = 'quandian.draft.';

const keyOf = (id: AnnotationId): string => PREFIX + id;

/**
 * A draft is written twice: at each keystroke to localStorage, the only write that outlives a tab closed in
 * mid-word (20 of 20; an IndexedDB put in `pagehide` 0 of 20), and soon after to Dexie, which is the record.
 */
export function journalDraft(draft: Draft): void {
  try {
    localStorage.setItem(keyOf(draft.annotationId), JSON.stringify(draft));
  } catch {
    // Full or blocked: the put into Dexie, a moment later, reports what is wrong.
  }
}

/** Drops an entry that the database has, unless a later keystroke has replaced it. */
function dropEntry(key: string, entry: string): void {
  if (localStorage.getItem(key) === entry) localStorage.removeItem(key);
}

/**
 * Puts a draft into the database. `last` is the one that this tab put before: where another tab has put its own since,
 * its words go among the note's earlier ones, unless they are all in this draft.
 */
export async function putDraft(draft: Draft, last?: Draft): Promise<void> {
  const { annotations, drafts, versions } = database;
  const { annotationId } = draft;
  await database.transaction('rw', annotations, drafts, versions, async () => {
    const stored = await drafts.get(annotationId);
    if (stored && !isSame(stored, last)) await keepDraftWords(stored, draft);
    await drafts.put(draft);
  });
  dropEntry(keyOf(annotationId), JSON.stringify(draft));
}

/** Puts the words of a draft that gives way to another among the note's earlier ones, unless they are in that. */
async function keepDraftWords({ annotationId, savedAt, note }: Draft, other: Draft): Promise<void> {
  const annotation = await database.annotations.get(annotationId);
  if (other.note.includes(note.trim()) || note === annotation?.note) return;
  await keepVersion({ annotationId, replacedAt: savedAt, note }, annotation?.note ?? '');
}

const isSame = (a: Draft, b: Draft | undefined): boolean => JSON.stringify(a) === JSON.stringify(b);

export const hasWords = (draft: Draft | undefined): boolean =>
  draft !== undefined && (draft.note.trim() !== '' || draft.tags.length > 0);

/** Whether a note is being typed at this moment: its last words are not in the database yet. */
export const isJournaled = (id: AnnotationId): boolean => localStorage.getItem(keyOf(id)) !== null;

/** Whether words are kept for a mark that are not its note yet. */
export const isDrafted = async (id: AnnotationId): Promise<boolean> =>
  isJournaled(id) || hasWords(await database.drafts.get(id));

export const allDrafts = (): Promise<Draft[]> => database.drafts.toArray();

export const watchDrafts = watchQuery(allDrafts);

/** What a tab has written of a draft last: into the journal, and into the database. */
export interface OwnDraft {
  readonly journaled?: Draft | undefined;
  readonly put?: Draft | undefined;
}

/**
 * Forgets a draft once its words are the note, or the reader has let them go: the tab's own, and one that says what the
 * note says. What another tab is writing stays.
 */
export async function dropDraft(id: AnnotationId, { journaled, put }: OwnDraft): Promise<void> {
  if (journaled) dropEntry(keyOf(id), JSON.stringify(journaled));
  const { annotations, drafts } = database;
  await database.transaction('rw', annotations, drafts, async () => {
    const [stored, annotation] = await Promise.all([drafts.get(id), annotations.get(id)]);
    const isNote = stored?.note === annotation?.note && stored?.tags.join() === annotation?.tags.join();
    if (stored && (isSame(stored, put) || isNote)) await drafts.delete(id);
  });
}

const journalKeys = (): string[] => Object.keys(localStorage).filter((key) => key.startsWith(PREFIX));

/** Whether a closed tab left drafts that are not in the database yet. */
export const hasJournal = (): boolean => journalKeys().length > 0;

/**
 * Brings what a closed tab left in the journal into Dexie; run once at start. An entry that `parse` cannot read stays
 * where it is, and so does a draft of an annotation that is not here: it may be the database that was lost.
 */
export async function replayDrafts(parse: (entry: string) => Draft | undefined): Promise<void> {
  const entries = journalKeys().flatMap((key) => {
    const entry = localStorage.getItem(key) ?? '';
    const draft = parse(entry);
    return draft ? [{ key, entry, draft }] : [];
  });
  if (entries.length === 0) return;
  const brought: typeof entries = [];
  await database.transaction('rw', database.drafts, database.annotations, database.versions, async () => {
    for (const entry of entries) {
      const { draft } = entry;
      const stored = await database.drafts.get(draft.annotationId);
      const known = await database.annotations.get(draft.annotationId);
      if (!known) continue;
      brought.push(entry);
      // What was put is struck out of the journal, so what stands there was typed after it, whatever the clock says.
      if (stored) await keepDraftWords(stored, draft);
      await database.drafts.put(draft);
    }
  });
  for (const { key, entry } of brought) dropEntry(key, entry);
}
