import { useMemo } from 'react';
import type { Annotation, AnnotationId } from '../core/annotation/annotation.ts';
import type { ArticleId } from '../core/article/article.ts';
import type { Draft } from '../core/exchange/backup.ts';
import type { Projection } from '../core/text/projection.ts';
import type { Revision } from '../core/text/revision.ts';
import { allAnnotations } from '../storage/annotations.ts';
import { allDrafts } from '../storage/drafts.ts';
import { textsOf } from '../storage/snapshots.ts';
import { type ResolvedMark, staleRevisions } from './resolved-mark.ts';
import { useAnnotationsOf } from './use-annotations-of.ts';
import { useLive } from './use-live.ts';
import { useSought } from './use-sought.ts';

/**
 * The marks of an article, in reading order, live over all tabs; undefined until first read. Marks that were made
 * on another state of the text are followed by way of that text.
 */
export function useMarks(articleId: ArticleId, projection: Projection): readonly ResolvedMark[] | undefined {
  const { revision } = projection;
  const rows = useAnnotationsOf(articleId);
  const annotations = useMemo(() => rows && [...rows.values()].filter(({ deletedAt }) => !deletedAt), [rows]);
  const stale = useMemo(
    () => annotations && staleRevisions(annotations, revision).join(' '),
    [annotations, revision],
  );
  // Read again when marks of one more text have come; those known meanwhile stand.
  const texts = useTexts(stale);
  const stored = useMemo(() => annotations && texts && { annotations, texts }, [annotations, texts]);
  return useSought(projection, stored);
}

/** Every annotation, trash included, live; undefined until first read. */
export const useAnnotations = (): readonly Annotation[] | undefined => useLive(allAnnotations);

/** The drafts by mark; undefined until first read. */
export type KnownDrafts = ReadonlyMap<AnnotationId, Draft> | undefined;

/** The draft of one mark; undefined until the drafts are read, null where there is none. */
export type KnownDraft = Draft | null | undefined;

export const draftOf = (drafts: KnownDrafts, id: AnnotationId): KnownDraft =>
  drafts && (drafts.get(id) ?? null);

/** The drafts by mark, live. */
export function useDrafts(): KnownDrafts {
  const drafts = useLive(allDrafts);
  return useMemo(() => drafts && new Map(drafts.map((draft) => [draft.annotationId, draft])), [drafts]);
}

const NO_TEXTS: ReadonlyMap<Revision, string> = new Map();

/** The texts of revisions (their names parted by spaces), live; undefined until first read. */
function useTexts(revisions: string | undefined): ReadonlyMap<Revision, string> | undefined {
  const read = useLive(
    async () => (revisions ? textsOf(revisions.split(' ') as Revision[]) : undefined),
    [revisions],
  );
  return revisions === '' ? NO_TEXTS : read;
}
