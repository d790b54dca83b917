import { useEffect, useState } from 'react';
import type { ArticleId } from '../core/article/article.ts';
import { type AnnotationsById, watchAnnotations } from '../storage/watch-annotations.ts';
import { sayFault } from './attempt.ts';

/** The annotations of an article, trash included, live over all tabs; undefined until first read. */
export function useAnnotationsOf(articleId: ArticleId): AnnotationsById | undefined {
  const [shown, setShown] = useState<{ articleId: ArticleId; rows: AnnotationsById }>();
  useEffect(
    () => watchAnnotations(articleId, (rows) => setShown({ articleId, rows }), sayFault),
    [articleId],
  );
  return shown?.articleId === articleId ? shown.rows : undefined;
}
