import type { Annotation, AnnotationId } from '../core/annotation/annotation.ts';
import { isInstant } from '../core/annotation/instant.ts';
import type { ArticleId, ArticleSummary } from '../core/article/article.ts';
import type { Setting, Snapshot } from '../core/exchange/backup.ts';
import type { ImportedNote, UnreadableNote } from '../core/exchange/imported-note.ts';
import { linksToFiles } from '../core/exchange/links-from-vault.ts';
import { annotationFrom, articleFinder, importEdit } from '../core/exchange/plan-import.ts';
import { annotationsOf } from '../storage/annotations.ts';
import { putSettings } from '../storage/settings.ts';
import { keepTexts } from '../storage/snapshots.ts';
import { attempt } from './attempt.ts';
import { articlesHere } from './catalog-store.ts';
import { commit, now } from './commit.ts';
import { readFileOfNotes } from './notes-reader.ts';
import { placeNotes } from './place-notes.ts';
import type { ReadNotes } from './read-notes.ts';
import { Slices } from './slices.ts';
import { rowOfSource } from './source-names.ts';

interface Incoming {
  readonly note: ImportedNote;
  readonly annotation: Annotation;
}

/** What importing a file would do here; nothing is changed yet. */
export interface ImportPreview {
  readonly ok: true;
  /** The name of the file's format. */
  readonly format: string;
  /** Marks that come, that change, and that are here in the same or a later state. */
  readonly added: number;
  readonly changed: number;
  readonly same: number;
  /** Of those that come: the ones whose article is not here. */
  readonly waiting: number;
  readonly unreadable: readonly UnreadableNote[];
  /** How many notes the file counts but does not hold. */
  readonly missing: number;
  readonly incoming: readonly Incoming[];
  readonly texts: readonly Snapshot[];
  readonly names: readonly Setting[];
}

export type ImportRefusal = Exclude<ReadNotes, { ok: true }>;

/** The rows that name the articles which are not here. */
function namesOf(incoming: readonly Incoming[], here: ReadonlySet<ArticleId>): Setting[] {
  const rows = new Map<ArticleId, Setting>();
  for (const { note, annotation } of incoming) {
    const { articleId } = annotation;
    const row =
      here.has(articleId) || rows.has(articleId)
        ? undefined
        : rowOfSource(articleId, note.title ?? note.source);
    if (row) rows.set(articleId, row);
  }
  return [...rows.values()];
}

/** A note whose date is by the reader's own clock. */
function inOwnZone({ createdAt, ...note }: ImportedNote): ImportedNote {
  // Without its zone a date is a local one.
  const moment = createdAt && new Date(createdAt.replace('Z', '')).toISOString();
  return moment && isInstant(moment) ? { ...note, createdAt: moment } : note;
}

/** A note as it is here: its date in the reader's zone, its links to files to the articles that are here. */
function asHere(
  note: ImportedNote | undefined,
  { id, isZoneless }: Extract<ReadNotes, { ok: true }>['format'],
  articles: readonly ArticleSummary[],
): ImportedNote | undefined {
  const dated = note && isZoneless ? inOwnZone(note) : note;
  return dated && id === 'markdown' ? { ...dated, note: linksToFiles(dated.note, articles) } : dated;
}

/**
 * Reads a file of notes and says what importing it would do, without holding up the page. Undefined where our own marks
 * cannot be read. @throws the signal's reason, once aborted.
 */
export async function openImport(
  bytes: Uint8Array,
  signal: AbortSignal,
): Promise<ImportPreview | ImportRefusal | undefined> {
  const read = await readFileOfNotes(bytes, signal);
  if (!read.ok) return read;
  const { format, decoded } = read;

  const at = now();
  const articles = await articlesHere();
  const here = new Set(articles.map(({ id }) => id));
  const slices = new Slices(signal);
  const homes = articleFinder(articles);
  const drafted: Incoming[] = [];
  await slices.each(decoded.notes.length, (n) => {
    const note = asHere(decoded.notes[n], format, articles);
    if (note) drafted.push({ note, annotation: annotationFrom(note, homes(note), at) });
  });
  const rows = await attempt(() => annotationsOf(drafted.map(({ annotation }) => annotation.id)));
  if (!rows) return undefined;
  signal.throwIfAborted();
  const stored = new Map(rows.map((row) => [row.id, row]));
  const fresh = drafted.filter(({ annotation }) => !stored.has(annotation.id));
  const coming = fresh.map(({ annotation }) => annotation).filter(({ articleId }) => here.has(articleId));
  const { sought, texts } = await placeNotes(coming, signal);
  const incoming = drafted.map(({ note, annotation }) => ({
    note,
    annotation: sought.get(annotation.id) ?? annotation,
  }));
  let changed = 0;
  await slices.each(incoming.length, (n) => {
    const one = incoming[n];
    const known = one && stored.get(one.annotation.id);
    if (one && known && importEdit(known, one.annotation, one.note, at)) changed++;
  });
  return {
    ok: true,
    format: format.name,
    added: fresh.length,
    changed,
    same: incoming.length - fresh.length - changed,
    waiting: fresh.filter(({ annotation }) => !here.has(annotation.articleId)).length,
    unreadable: decoded.unreadable,
    missing: decoded.missing,
    incoming,
    texts,
    names: namesOf(fresh, here),
  };
}

/**
 * Imports what was previewed: all of it in one transaction, undone in one step. What the marks rest on, texts and
 * names, is stored before them. Gives whether it is done.
 */
export async function importNotes({ incoming, texts, names }: ImportPreview): Promise<boolean> {
  const byId = new Map<AnnotationId, Incoming>(incoming.map((one) => [one.annotation.id, one]));
  const ready = await attempt(async () => {
    await keepTexts(texts);
    await putSettings(names);
    return true;
  });
  if (!ready) return false;
  const edits = await commit([...byId.keys()], (stored, id, at) => {
    const one = byId.get(id);
    return one && importEdit(stored, one.annotation, one.note, at);
  });
  return edits !== undefined;
}
