import type { Annotation } from '../core/annotation/annotation.ts';
import type { ArticleId } from '../core/article/article.ts';
import type { ExportNote } from '../core/exchange/export-note.ts';
import { annotationSlices } from '../storage/annotations.ts';
import { allSettings } from '../storage/settings.ts';
import { useCatalogStore } from './catalog-store.ts';
import { exportNoteOf } from './export-note-of.ts';
import { findPlaces } from './hub-places.ts';
import { namesFromRows } from './source-names.ts';

export interface ReadNotes {
  readonly notes: readonly ExportNote[];
  /** Articles that are here and whose text cannot be had now: of them nothing is known but what was marked. */
  readonly unread: ReadonlySet<ArticleId>;
}

/** All notes that are not in the trash with all that the exports say of them, for what runs without a screen. */
export async function readExportNotes(signal: AbortSignal): Promise<ReadNotes> {
  const names = namesFromRows(await allSettings());
  const byArticle = new Map<ArticleId, Annotation[]>();
  for await (const slice of annotationSlices())
    for (const annotation of slice) {
      if (annotation.deletedAt !== undefined) continue;
      const own = byArticle.get(annotation.articleId);
      if (own) own.push(annotation);
      else byArticle.set(annotation.articleId, [annotation]);
    }
  const notes: ExportNote[] = [];
  const unread = new Set<ArticleId>();
  for (const [articleId, own] of byArticle) {
    const ids = own.map(({ id }) => id);
    const found = await findPlaces(articleId, ids, signal);
    const marks = new Map(found?.marks.map((mark) => [mark.annotation.id, mark]));
    const loaded = useCatalogStore.getState().articles[articleId];
    const isSought = found?.marks.some(({ status }) => status === 'seeking');
    if (loaded?.status === 'failed' || isSought) unread.add(articleId);
    const article = loaded?.status === 'ready' ? loaded.value : undefined;
    notes.push(
      ...own.map((annotation) => exportNoteOf(annotation, article, marks.get(annotation.id), names)),
    );
  }
  return { notes, unread };
}
