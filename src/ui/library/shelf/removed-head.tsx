import type { ArticleId } from '../../../core/article/article.ts';
import { Button } from '../../kit/button.tsx';
import styles from './shelf.module.css';
import type { ShelfView } from './shelf-view.ts';
import { useShelfMessages } from './use-shelf-messages.ts';

interface RemovedHeadProps {
  readonly view: ShelfView;
  readonly onErase: (ids: readonly ArticleId[]) => void;
}

/** What becomes of removed articles, and the way to let all of those listed go. */
export function RemovedHead({ view, onErase }: RemovedHeadProps) {
  const m = useShelfMessages();
  return (
    <div className={styles.removed}>
      <p className="muted">{m.removedHelp}</p>
      <Button kind="danger" onClick={() => onErase(view.rows.ids())}>
        {m.empty}
      </Button>
    </div>
  );
}
