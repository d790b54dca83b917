import { useEffect, useMemo, useState } from 'react';
import type { Annotation } from '../core/annotation/annotation.ts';
import type { Article, ArticleId } from '../core/article/article.ts';
import type { ExportNote } from '../core/exchange/export-note.ts';
import type { Projection } from '../core/text/projection.ts';
import type { Revision } from '../core/text/revision.ts';
import { textsOf } from '../storage/snapshots.ts';
import { type Loadable, loadArticle, useCatalogStore } from './catalog-store.ts';
import { exportNoteOf } from './export-note-of.ts';
import { projectionOf } from './projections.ts';
import { type Found, type ResolvedMark, remember, resolveMarks, type TextOf } from './resolved-mark.ts';
import { useSourceNames } from './source-names.ts';
import { useLive } from './use-live.ts';
import { seekAnnotations, soughtAmong } from './use-sought.ts';

/**
 * The annotations that are looked at again, with all that exports would say of them. The articles concerned are fetched;
 * undefined until each of them is here, or known not to be.
 */
export function useExportNotes(
  annotations: readonly Annotation[] | undefined,
): readonly ExportNote[] | undefined {
  const ids = useMemo(() => [...new Set(annotations?.map(({ articleId }) => articleId))], [annotations]);
  useEffect(() => {
    for (const id of ids) void loadArticle(id);
  }, [ids]);
  const articles = useCatalogStore((state) => state.articles);
  const stale = useMemo(() => staleIn(annotations ?? [], articles), [annotations, articles]);
  const texts = useLive(() => textsOf(stale), [stale]);
  const settled = ids.every((id) => articles[id] && articles[id].status !== 'loading');
  const marks = useMarksByArticle(settled ? annotations : undefined, articles, texts);
  const names = useSourceNames();
  return useMemo(() => {
    if (!marks || !names) return undefined;
    const all = [...marks.values()].flat();
    if (all.some(({ status }) => status === 'seeking')) return undefined;
    const byId = new Map(all.map((mark) => [mark.annotation.id, mark]));
    return annotations?.map((annotation) =>
      exportNoteOf(annotation, readyOf(articles[annotation.articleId]), byId.get(annotation.id), names),
    );
  }, [annotations, articles, marks, names]);
}

const readyOf = (loaded: Loadable<Article> | undefined): Article | undefined =>
  loaded?.status === 'ready' ? loaded.value : undefined;

type Articles = Readonly<Record<ArticleId, Loadable<Article>>>;

/** The marks of each article that is here, in its text; those of much to look for are `seeking` first. */
function useMarksByArticle(
  annotations: readonly Annotation[] | undefined,
  articles: Articles,
  texts: ReadonlyMap<Revision, string> | undefined,
): ReadonlyMap<Projection, readonly ResolvedMark[]> | undefined {
  const [found, setFound] = useState<ReadonlyMap<Projection, Found>>(new Map());
  const marks = useMemo(() => {
    if (!annotations || !texts) return undefined;
    const byProjection = new Map<Projection, Annotation[]>();
    for (const annotation of annotations) {
      const loaded = articles[annotation.articleId];
      if (loaded?.status !== 'ready') continue;
      const projection = projectionOf(loaded.value);
      const own = byProjection.get(projection);
      if (own) own.push(annotation);
      else byProjection.set(projection, [annotation]);
    }
    const textOf: TextOf = (revision) => texts.get(revision);
    return new Map(
      [...byProjection].map(([projection, own]) => [
        projection,
        resolveMarks(projection, own, textOf, found.get(projection)),
      ]),
    );
  }, [annotations, articles, texts, found]);
  useEffect(() => {
    const textOf: TextOf = (revision) => texts?.get(revision);
    const controller = new AbortController();
    const searches = [...(marks ?? [])].flatMap(([projection, own]) => {
      const sought = soughtAmong(own);
      return sought.length > 0 ? [{ projection, sought }] : [];
    });
    const seek = async (): Promise<void> => {
      const answers = await Promise.all(
        searches.map(({ projection, sought }) =>
          seekAnnotations(projection.text, sought, textOf, controller.signal),
        ),
      );
      if (controller.signal.aborted) return;
      setFound((last) => {
        const next = new Map(last);
        for (const [i, { projection, sought }] of searches.entries()) {
          const known = remember(next.get(projection), projection.text, sought, answers[i] ?? [], textOf);
          next.set(projection, known);
        }
        return next;
      });
    };
    if (searches.length > 0) void seek();
    return () => controller.abort();
  }, [marks, texts]);
  return marks;
}

/** The revisions that marks were made on, where the article now reads otherwise. */
function staleIn(annotations: readonly Annotation[], articles: Articles): Revision[] {
  const stale = annotations.flatMap(({ articleId, about, anchor }) => {
    const loaded = articles[articleId];
    const isStale = loaded?.status === 'ready' && projectionOf(loaded.value).revision !== anchor.revision;
    return isStale && !about ? [anchor.revision] : [];
  });
  return [...new Set(stale)];
}
