import { Volume2 } from 'lucide-react';
import { memo, useMemo } from 'react';
import type { ArticleId } from '../../core/article/article.ts';
import { readAloud } from '../../state/session-store.ts';
import { useCatalogBeside } from '../../state/use-article.ts';
import { IconButton } from '../kit/button.tsx';
import { useMessages } from '../kit/interface.tsx';
import styles from './reading-foot.module.css';

interface ReadingFootProps {
  readonly articleId: ArticleId;
  /** How much is read, 0 to 1. */
  readonly progress: number;
}

/** How long the rest takes to read, and the way to have it read aloud. */
export const ReadingFoot = memo(function ReadingFoot({ articleId, progress }: ReadingFootProps) {
  const m = useMessages();
  const catalog = useCatalogBeside();
  // Of thousands of articles not with each step of the progress. Not known yet is not nothing left.
  const minutes = useMemo(() => {
    const pages = catalog.status === 'ready' ? catalog.value.pages : [];
    return pages.flatMap((page) => page.articles).find(({ id }) => id === articleId)?.minutes;
  }, [catalog, articleId]);
  const left = minutes && Math.ceil(minutes * (1 - progress));
  return (
    <div className={styles.foot} data-screen-only>
      <span>{left ? m.reader.left(m.minutes(left)) : left === 0 && m.reader.finished}</span>
      <IconButton icon={Volume2} label={m.toolbar.readAloud} onClick={() => readAloud(articleId)} />
    </div>
  );
});
