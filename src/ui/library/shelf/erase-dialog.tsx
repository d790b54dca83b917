import { useEffect, useState } from 'react';
import type { ArticleId } from '../../../core/article/article.ts';
import { erase, marksOn } from '../../../state/removed-articles.ts';
import { Button } from '../../kit/button.tsx';
import { Dialog } from '../../kit/dialog.tsx';
import { useMessages } from '../../kit/interface.tsx';
import { Loading } from '../../kit/loading.tsx';
import styles from './shelf.module.css';
import { useShelfMessages } from './use-shelf-messages.ts';

interface EraseDialogProps {
  readonly ids: readonly ArticleId[];
  readonly onClose: () => void;
}

/** Asks before articles go for good, and says what goes with them. */
export default function EraseDialog({ ids, onClose }: EraseDialogProps) {
  const messages = useMessages();
  const m = useShelfMessages();
  const [marks, setMarks] = useState<number>();
  const [marksToo, setMarksToo] = useState(false);
  useEffect(() => {
    void marksOn(ids).then((count) => (count === undefined ? onClose() : setMarks(count)));
  }, [ids, onClose]);
  return (
    <Dialog title={m.eraseTitle(ids.length)} onClose={onClose}>
      {marks === undefined ? (
        <Loading />
      ) : (
        <div className={styles.ask}>
          <p>{m.eraseCount(ids.length)}</p>
          {marksToo ? null : <p>{m.eraseKeeps(marks)}</p>}
          {marks > 0 ? (
            <label>
              <input
                type="checkbox"
                checked={marksToo}
                onChange={({ target }) => setMarksToo(target.checked)}
              />
              {m.eraseMarks(marks)}
            </label>
          ) : null}
          <div className={styles.end}>
            <Button onClick={onClose}>{messages.common.cancel}</Button>
            <Button
              kind="primary"
              onClick={() => void erase(ids, marksToo, m.erased).then((done) => done && onClose())}
            >
              {m.erase}
            </Button>
          </div>
        </div>
      )}
    </Dialog>
  );
}
