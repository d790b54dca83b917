import { useRef, useState } from 'react';
import type { AnnotationId } from '../../core/annotation/annotation.ts';
import { removeMarks, restoreMarks } from '../../state/mark-commands.ts';
import { useAnnotations } from '../../state/use-marks.ts';
import { Button } from '../kit/button.tsx';
import { Dialog } from '../kit/dialog.tsx';
import { useMessages } from '../kit/interface.tsx';
import { useDataMessages } from '../kit/use-data-messages.ts';
import { Words } from '../kit/words.tsx';
import styles from './section.module.css';

/** Deleted marks, to be put back or let go. */
export function TrashSection() {
  const messages = useMessages();
  const m = useDataMessages();
  const [asking, setAsking] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const annotations = useAnnotations() ?? [];
  const trash = annotations
    .filter(({ deletedAt }) => deletedAt)
    .sort((a, b) => (b.deletedAt ?? '').localeCompare(a.deletedAt ?? ''));
  // The button goes with the mark; its focus is not to go with it.
  const putBack = (id: AnnotationId): void => {
    heading.current?.focus({ preventScroll: true });
    void restoreMarks([id]);
  };
  const empty = async (): Promise<void> => {
    setAsking(false);
    await removeMarks(
      trash.map(({ id }) => id),
      () => m.emptied,
    );
    heading.current?.focus({ preventScroll: true });
  };
  return (
    <section>
      <h2 ref={heading} tabIndex={-1}>
        {m.trash}
      </h2>
      <p className="muted">{trash.length === 0 ? m.trashEmpty : m.trashHelp}</p>
      {trash.length > 0 ? (
        <>
          <ul className={styles.trash}>
            {trash.map(({ id, anchor, note }) => (
              <li key={id}>
                <p>
                  <q>
                    <Words text={anchor.quote.exact} />
                  </q>
                  {note ? <span className="muted"> {note}</span> : null}
                </p>
                <Button onClick={() => putBack(id)}>{m.putBack}</Button>
              </li>
            ))}
          </ul>
          <div className={styles.actions}>
            <Button kind="danger" onClick={() => setAsking(true)}>
              {m.emptyTrash}
            </Button>
          </div>
        </>
      ) : null}
      {asking ? (
        <Dialog title={m.emptyTrashTitle} onClose={() => setAsking(false)}>
          <p>{m.emptyTrashCount(trash.length)}</p>
          <div className={styles.end}>
            <Button onClick={() => setAsking(false)}>{messages.common.cancel}</Button>
            <Button kind="primary" onClick={() => void empty()}>
              {m.emptyTrash}
            </Button>
          </div>
        </Dialog>
      ) : null}
    </section>
  );
}
