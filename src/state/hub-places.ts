import type { AnnotationId } from '../core/annotation/annotation.ts';
import type { ArticleId } from '../core/article/article.ts';
import { annotationsOf } from '../storage/annotations.ts';
import { textsOf } from '../storage/snapshots.ts';
import { loadArticle, useCatalogStore } from './catalog-store.ts';
import { projectionOf } from './projections.ts';
import { type ResolvedMark, remember, resolveMarks, staleRevisions, type TextOf } from './resolved-mark.ts';
import { seekAnnotations, soughtAmong } from './use-sought.ts';

export interface FoundPlaces {
  readonly text: string;
  readonly marks: readonly ResolvedMark[];
}

/**
 * Looks for marks of one article in its text as it is now, without holding up the page. Undefined where the text
 * cannot be had, or nobody waits any more.
 */
export async function findPlaces(
  articleId: ArticleId,
  ids: readonly AnnotationId[],
  signal: AbortSignal,
): Promise<FoundPlaces | undefined> {
  await loadArticle(articleId);
  const loaded = useCatalogStore.getState().articles[articleId];
  if (loaded?.status !== 'ready') return undefined;
  const projection = projectionOf(loaded.value);
  const { text, revision } = projection;
  const annotations = await annotationsOf(ids);
  const texts = await textsOf(staleRevisions(annotations, revision));
  const textOf: TextOf = (of) => texts.get(of);
  const sought = soughtAmong(resolveMarks(projection, annotations, textOf));
  const resolutions = await seekAnnotations(text, sought, textOf, signal);
  if (signal.aborted) return undefined;
  const found = resolutions && remember(undefined, text, sought, resolutions, textOf);
  return { text, marks: resolveMarks(projection, annotations, textOf, found) };
}
