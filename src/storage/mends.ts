import Dexie from 'dexie';
import type { ArticleId } from '../core/article/article.ts';
import type { Snapshot } from '../core/exchange/backup.ts';
import type { Mend, MendDraft } from '../core/mend/mend.ts';
import { database } from './database.ts';
import { type Watch, watchQuery } from './watch-query.ts';

export const storedMend = (id: ArticleId): Promise<Mend | undefined> => database.mends.get(id);

export const watchMends = watchQuery(() => database.mends.toArray());

export const watchMend = (id: ArticleId): Watch<Mend | undefined> => watchQuery(() => storedMend(id));

export interface MendChange {
  readonly id: ArticleId;
  /** What is stored becomes this; `undefined` stops all the changes that are made with it. */
  readonly change: (stored: Mend | undefined) => Mend | undefined;
  /** The text that the article had. */
  readonly before?: Snapshot;
  /** What the mending was kept as until now. */
  readonly draft?: MendDraft | undefined;
}

/**
 * Stores articles as they are mended, all or none, in one transaction. The texts that they had are kept for the marks
 * made on them, where there are any, and the drafts that they were made of go; what another tab drafts stays. Gives
 * whether they are stored.
 */
export async function changeMends(changes: readonly MendChange[]): Promise<boolean> {
  const { annotations, mends, mendDrafts, snapshots } = database;
  const isDone = await database.transaction('rw', [annotations, mends, mendDrafts, snapshots], async () => {
    const made: Mend[] = [];
    for (const { id, change } of changes) {
      const mend = change(await mends.get(id));
      if (!mend) return false;
      made.push(mend);
    }
    await mends.bulkPut(made);
    for (const { id, before, draft } of changes) {
      const marks = annotations.where('[articleId+id]').between([id, Dexie.minKey], [id, Dexie.maxKey]);
      if (before && (await marks.count()) > 0) await snapshots.put(before);
      const stored = draft && (await mendDrafts.get(id));
      if (stored && stored.savedAt <= draft.savedAt) await mendDrafts.delete(id);
    }
    return true;
  });
  if (isDone) for (const { draft } of changes) if (draft) dropEntry(draft);
  return isDone;
}

const PREFIX = 'quandian.mending.';

/** Keeps a draft in localStorage: the one write that outlives a tab that is closed. Gives whether it could. */
export function journalMendDraft(draft: MendDraft): boolean {
  try {
    const { savedAt, ...rest } = draft;
    localStorage.setItem(PREFIX + draft.articleId, JSON.stringify({ savedAt, ...rest }));
    return true;
  } catch {
    return false; // full or blocked: then what the database has is the draft
  }
}

export const putMendDraft = async (draft: MendDraft): Promise<void> => {
  await database.transaction('rw', database.mendDrafts, () => database.mendDrafts.put(draft));
  dropEntry(draft);
};

/** Forgets a draft, unless another has been put in its place. */
export async function dropMendDraft(draft: MendDraft): Promise<void> {
  const { mendDrafts } = database;
  await database.transaction('rw', mendDrafts, async () => {
    const stored = await mendDrafts.get(draft.articleId);
    if (stored?.savedAt === draft.savedAt) await mendDrafts.delete(draft.articleId);
  });
  dropEntry(draft);
}

/** The draft of an article's mending: of the database's and the journal's, the later. */
export async function storedMendDraft(
  id: ArticleId,
  parse: (entry: string) => MendDraft | undefined,
): Promise<MendDraft | undefined> {
  const stored = await database.mendDrafts.get(id);
  const journaled = parse(localStorage.getItem(PREFIX + id) ?? '');
  return journaled && (!stored || journaled.savedAt > stored.savedAt) ? journaled : stored;
}

/** Drops what the journal has of an article's draft, unless it is a later one. */
function dropEntry({ articleId, savedAt }: MendDraft): void {
  const [, journaledAt = ''] =
    /^\{"savedAt":"([^"]+)"/.exec(localStorage.getItem(PREFIX + articleId) ?? '') ?? [];
  if (journaledAt <= savedAt) localStorage.removeItem(PREFIX + articleId);
}
