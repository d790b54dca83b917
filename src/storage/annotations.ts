import Dexie from 'dexie';
import type { Annotation, AnnotationId } from '../core/annotation/annotation.ts';
import { versionLeft } from '../core/annotation/note-version.ts';
import type { ArticleId } from '../core/article/article.ts';
import type { Snapshot } from '../core/exchange/backup.ts';
import { database } from './database.ts';
import { hasWords, isJournaled } from './drafts.ts';
import { dropVersions, keepVersion } from './versions.ts';

/** How many marks each of the articles bears, without those in the trash; counted by index, none is read. */
export function countMarks(articleIds: readonly ArticleId[]): Promise<ReadonlyMap<ArticleId, number>> {
  const { annotations } = database;
  return database.transaction('r', annotations, async () => {
    const within = (index: string, articleId: ArticleId) =>
      annotations.where(index).between([articleId, Dexie.minKey], [articleId, Dexie.maxKey]).count();
    const counts = await Promise.all(
      articleIds.map(async (id): Promise<[ArticleId, number]> => {
        const [all, trash] = await Promise.all([
          within('[articleId+id]', id),
          within('[articleId+deletedAt]', id),
        ]);
        return [id, all - trash];
      }),
    );
    return new Map(counts);
  });
}

export const storedAnnotation = (id: AnnotationId): Promise<Annotation | undefined> =>
  database.annotations.get(id);

/** The annotations of all articles whose ids begin so, trash included; nothing else is read. */
export const annotationsUnder = (prefix: string): Promise<Annotation[]> =>
  database.annotations
    .where('[articleId+id]')
    .between([prefix, Dexie.minKey], [`${prefix}\uffff`, Dexie.maxKey])
    .toArray();

/** What lies in the trash, of all articles; nothing else is read. */
export const trashedAnnotations = (): Promise<Annotation[]> =>
  database.annotations.orderBy('[articleId+deletedAt]').toArray();

/** The marks whose ids begin with one of the prefixes, trash included; found by the primary key. */
export const marksByPrefix = (prefixes: readonly string[]): Promise<Annotation[]> =>
  prefixes.length > 0
    ? database.annotations
        .where('id')
        .startsWithAnyOf([...prefixes])
        .toArray()
    : Promise.resolve([]);

/** Rows read at once: 1,000 take some 10 ms of the main thread. */
const SLICE = 1000;

/** Every annotation, trash included, in slices: between two of them the page can answer. */
export async function* annotationSlices(): AsyncGenerator<readonly Annotation[]> {
  let after: unknown = Dexie.minKey;
  for (;;) {
    const slice = await database.annotations.where('id').above(after).limit(SLICE).toArray();
    yield slice;
    const last = slice.at(-1);
    if (!last || slice.length < SLICE) return;
    after = last.id;
  }
}

/** The annotations whose notes may hold links, trash included. */
export async function notesWithLinks(): Promise<Annotation[]> {
  const found: Annotation[] = [];
  for await (const slice of annotationSlices())
    found.push(...slice.filter(({ note }) => note.includes('[[')));
  return found;
}

export const allAnnotations = (): Promise<Annotation[]> => database.annotations.toArray();

/** The annotations of these ids that are stored, in their order; read in slices. */
export async function annotationsOf(ids: readonly AnnotationId[]): Promise<Annotation[]> {
  const found: Annotation[] = [];
  for (let at = 0; at < ids.length; at += SLICE) {
    const rows = await database.annotations.bulkGet(ids.slice(at, at + SLICE));
    found.push(...rows.filter((row) => row !== undefined));
  }
  return found;
}

export interface Changed {
  readonly before: Annotation | undefined;
  readonly after: Annotation | undefined;
}

/** Keeps the words that changes take from notes; within a transaction. */
export async function keepWords(changes: readonly Changed[]): Promise<void> {
  for (const { before, after } of changes) {
    const left = after && versionLeft(before, after);
    if (left) await keepVersion(left, after.note);
  }
}

/** Told of annotations that a transaction is about to take out; until someone takes that over, they are added up. */
export const leaving = {
  count: 0,
  tell: (count: number): void => {
    leaving.count += count;
  },
};

type Change = (
  before: Annotation | undefined,
  id: AnnotationId,
  isDrafted: () => boolean,
) => Annotation | undefined;

/**
 * Reads the stored state of each annotation, applies `change` to it and stores what comes back, all in one
 * transaction, so that two tabs never write over each other's fields; many of them in slices, between which the page
 * lives on. `snapshot` is the text a new anchor was made on; it is kept once for each revision. `isDrafted` says
 * whether a note on the annotation is being written.
 */
export function changeAnnotations(
  ids: readonly AnnotationId[],
  change: Change,
  snapshot?: Snapshot,
): Promise<Changed[]> {
  const { annotations, drafts, reviews, snapshots, versions } = database;
  return database.transaction('rw', [annotations, drafts, reviews, snapshots, versions], async () => {
    if (snapshot) await snapshots.put(snapshot);
    const changed: Changed[] = [];
    for (let at = 0; at < ids.length; at += SLICE)
      changed.push(...(await changeSlice(ids.slice(at, at + SLICE), change)));
    return changed;
  });
}

/** Within a transaction. */
async function changeSlice(ids: readonly AnnotationId[], change: Change): Promise<Changed[]> {
  const { annotations, drafts, reviews } = database;
  const [stored, written] = await Promise.all([annotations.bulkGet([...ids]), drafts.bulkGet([...ids])]);
  const changed = ids.map((id, i) => {
    const isDrafted = () => hasWords(written[i]) || isJournaled(id);
    return { before: stored[i], after: change(stored[i], id, isDrafted) };
  });
  await annotations.bulkPut(changed.flatMap(({ after }) => after ?? []));
  await keepWords(changed);
  const gone = changed.flatMap(({ before, after }) => (before && !after ? before.id : []));
  leaving.tell(gone.length);
  await annotations.bulkDelete(gone);
  await drafts.bulkDelete(gone);
  for (const id of gone) await dropVersions(id);
  // A mark whose making is undone can be made again, and is then known as well as it was.
  const emptied = changed.flatMap(({ before, after }) => (before?.deletedAt && !after ? before.id : []));
  await reviews.bulkDelete(emptied);
  return changed;
}
