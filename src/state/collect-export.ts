import type { Annotation, AnnotationId } from '../core/annotation/annotation.ts';
import type { Article, ArticleId } from '../core/article/article.ts';
import type { ExportNote } from '../core/exchange/export-note.ts';
import { annotationSlices, annotationsOf, annotationsUnder } from '../storage/annotations.ts';
import { allSettings } from '../storage/settings.ts';
import { textsOf } from '../storage/snapshots.ts';
import { articleOnceHere, articlesHere } from './catalog-store.ts';
import { exportNoteOf } from './export-note-of.ts';
import { projectionOf } from './projections.ts';
import { type ResolvedMark, remember, resolveMarks, staleRevisions, type TextOf } from './resolved-mark.ts';
import { Slices } from './slices.ts';
import { namesFromRows } from './source-names.ts';
import { seekAnnotations, soughtAmong } from './use-sought.ts';

/** Which marks are exported: some, in their order; those of an article; or all. What lies in the trash is not. */
export type ExportSource = readonly AnnotationId[] | { readonly articleId: ArticleId } | 'all';

/** So many at a time: a few milliseconds of the page's time. */
const STEP = 500;

export interface Collecting {
  readonly signal: AbortSignal;
  /** Takes the notes, some at a time. */
  readonly take: (notes: readonly ExportNote[]) => void;
  /** Called with how many of how many have been taken. */
  readonly onProgress: (done: number, all: number) => void;
}

/**
 * Gives the marks of a source with all that exports say of them, article by article, in steps between which the page
 * answers. Their articles are fetched; how many it gave is the answer. @throws the signal's reason, once aborted; what
 * storage throws.
 */
export async function collectExport(
  source: ExportSource,
  { signal, take, onProgress }: Collecting,
): Promise<number> {
  const rows = (await rowsOf(source, signal)).filter(({ deletedAt }) => deletedAt === undefined);
  signal.throwIfAborted();
  const names = namesFromRows(await allSettings());
  const slices = new Slices(signal);
  let done = 0;
  onProgress(done, rows.length);
  for (const [id, own] of byArticle(rows, source === 'all' ? await articlesHere() : [])) {
    const article = await articleOnceHere(id);
    signal.throwIfAborted();
    for (let at = 0; at < own.length; at += STEP) {
      const step = own.slice(at, at + STEP);
      const marks = article ? await placed(article, step, signal) : new Map();
      take(step.map((annotation) => exportNoteOf(annotation, article, marks.get(annotation.id), names)));
      done += step.length;
      onProgress(done, rows.length);
      await slices.rest();
    }
  }
  return done;
}

async function rowsOf(source: ExportSource, signal: AbortSignal): Promise<Annotation[]> {
  if (source !== 'all') {
    if (!('articleId' in source)) return annotationsOf(source);
    const { articleId } = source;
    return (await annotationsUnder(articleId)).filter((row) => row.articleId === articleId);
  }
  const rows: Annotation[] = [];
  for await (const slice of annotationSlices()) {
    signal.throwIfAborted();
    for (const row of slice) rows.push(row);
  }
  return rows;
}

/** The marks of each article: of the first ones named first, then in the order that they come. */
function byArticle(
  rows: readonly Annotation[],
  first: readonly { readonly id: ArticleId }[],
): ReadonlyMap<ArticleId, readonly Annotation[]> {
  const groups = new Map<ArticleId, Annotation[]>(first.map(({ id }) => [id, []]));
  for (const row of rows) {
    const own = groups.get(row.articleId);
    if (own) own.push(row);
    else groups.set(row.articleId, [row]);
  }
  return new Map([...groups].filter(([, own]) => own.length > 0));
}

/** The marks in their article as it reads now; those made on another text are looked for. */
async function placed(
  article: Article,
  annotations: readonly Annotation[],
  signal: AbortSignal,
): Promise<ReadonlyMap<AnnotationId, ResolvedMark>> {
  const projection = projectionOf(article);
  const texts = await textsOf(staleRevisions(annotations, projection.revision));
  const textOf: TextOf = (revision) => texts.get(revision);
  const first = resolveMarks(projection, annotations, textOf);
  const sought = soughtAmong(first);
  const found =
    sought.length > 0 ? await seekAnnotations(projection.text, sought, textOf, signal) : undefined;
  signal.throwIfAborted();
  const marks = found
    ? resolveMarks(
        projection,
        annotations,
        textOf,
        remember(undefined, projection.text, sought, found, textOf),
      )
    : first;
  return new Map(marks.map((mark) => [mark.annotation.id, mark]));
}
