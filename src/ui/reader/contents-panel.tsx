import type { Article } from '../../core/article/article.ts';
import type { Projection } from '../../core/text/projection.ts';
import { useCatalogBeside } from '../../state/use-article.ts';
import { useMarkCounts } from '../../state/use-mark-counts.ts';
import { Dialog } from '../kit/dialog.tsx';
import { useMessages } from '../kit/interface.tsx';
import { Contents } from './contents.tsx';
import styles from './contents-panel.module.css';
import type { TextView } from './view/text-view.ts';

interface ContentsPanelProps {
  readonly article: Article;
  readonly projection: Projection;
  readonly onJump: (offset: number) => void;
  readonly view: TextView | null;
  /** Beside the text, or in a dialog that is open or not. */
  readonly place: 'beside' | 'dialog' | 'closed';
  readonly onClose: () => void;
}

/** The contents beside the text; in a narrower window, in a dialog. */
export function ContentsPanel({ article, projection, onJump, view, place, onClose }: ContentsPanelProps) {
  const messages = useMessages();
  const catalog = useCatalogBeside();
  const page =
    catalog.status === 'ready'
      ? catalog.value.pages.find(({ articles }) => articles.some(({ id }) => id === article.id))
      : undefined;
  const counts = useMarkCounts(page?.articles.map(({ id }) => id) ?? []);
  if (catalog.status !== 'ready' || place === 'closed') return null;
  const contents = (
    <Contents
      articles={page?.articles ?? []}
      current={article.id}
      projection={projection}
      view={view}
      marksOf={(id) => counts?.get(id) ?? 0}
      onJump={(offset) => {
        onClose();
        onJump(offset);
      }}
    />
  );
  if (place === 'beside') return <div className={styles.beside}>{contents}</div>;
  return (
    <Dialog title={messages.nav.contents} place="side" onClose={onClose}>
      {contents}
    </Dialog>
  );
}
