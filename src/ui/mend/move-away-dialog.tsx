import { useEffect, useState } from 'react';
import type { ArticleId, ArticleSummary } from '../../core/article/article.ts';
import { textOfRuns } from '../../core/mend/mended-text.ts';
import { shorten } from '../../core/text/shorten.ts';
import { formatAddress } from '../../state/address.ts';
import { beginAnew, type Mending } from '../../state/mend-commands.ts';
import { useMarkCounts } from '../../state/use-mark-counts.ts';
import { Button } from '../kit/button.tsx';
import { ChoiceGroup } from '../kit/choice-group.tsx';
import { Dialog } from '../kit/dialog.tsx';
import { useMessages } from '../kit/interface.tsx';
import { Loading } from '../kit/loading.tsx';
import styles from './move-away-dialog.module.css';
import { useMendMessages } from './use-mend-messages.ts';

interface MoveAwayDialogProps {
  readonly from: ArticleId;
  /** Of the same page. */
  readonly others: readonly ArticleSummary[];
  /** Gives whether it has been moved. */
  readonly onMove: (other: Mending, before: number) => Promise<boolean>;
  readonly onClose: () => void;
}

/** So much of a paragraph is shown. */
const SHOWN = 28;

/** Chooses an article of the page, and a place in it. */
export default function MoveAwayDialog({ from, others, onMove, onClose }: MoveAwayDialogProps) {
  const messages = useMessages();
  const m = useMendMessages();
  const [id, setId] = useState(others[0]?.id);
  const other = useOther(id);
  const marks = useMarkCounts([from])?.get(from) ?? 0;
  return (
    <Dialog title={m.moving.otherTitle} onClose={onClose} place="wide">
      {id ? (
        <ChoiceGroup
          label={m.moving.other}
          layout="list"
          value={id}
          choices={others.map((one) => ({ value: one.id, label: one.front.headline }))}
          onChange={setId}
        />
      ) : null}
      {other === undefined ? <Loading /> : null}
      {other === 'unopened' ? <p role="alert">{m.moving.otherUnopened}</p> : null}
      {typeof other === 'object' && other.draft ? (
        <p role="alert">
          {m.moving.otherDraft}{' '}
          <a href={formatAddress({ screen: 'mend', articleId: other.article.id })}>{m.moving.mendOther}</a>
        </p>
      ) : null}
      {typeof other === 'object' && !other.draft ? (
        <Places key={other.article.id} other={other} onMove={onMove} onClose={onClose}>
          <p className="muted">
            {m.moving.otherHelp} {marks > 0 ? m.moving.marksStay : null}
          </p>
        </Places>
      ) : (
        <div className={styles.end}>
          <Button onClick={onClose}>{messages.common.cancel}</Button>
        </div>
      )}
    </Dialog>
  );
}

interface PlacesProps extends Pick<MoveAwayDialogProps, 'onMove' | 'onClose'> {
  readonly other: Mending;
  readonly children: React.ReactNode;
}

function Places({ other, onMove, onClose, children }: PlacesProps) {
  const messages = useMessages();
  const m = useMendMessages();
  const { paragraphs } = other.text;
  const [before, setBefore] = useState(paragraphs.length);
  const [isBusy, setBusy] = useState(false);
  const move = async (): Promise<void> => {
    setBusy(true);
    if (await onMove(other, before)) onClose();
    else setBusy(false);
  };
  return (
    <>
      <div className={styles.places}>
        <ChoiceGroup
          label={m.moving.place}
          layout="list"
          value={before}
          choices={[
            { value: 0, label: m.moving.otherFirst },
            ...paragraphs.map(({ runs }, i) => ({
              value: i + 1,
              label: m.moving.otherAfter(i + 1, shorten(textOfRuns(runs), SHOWN)),
            })),
          ]}
          onChange={setBefore}
        />
      </div>
      {children}
      <div className={styles.end}>
        <Button onClick={onClose}>{messages.common.cancel}</Button>
        <Button kind="primary" disabled={isBusy} onClick={() => void move()}>
          {m.moving.moveThere}
        </Button>
      </div>
    </>
  );
}

function useOther(id: ArticleId | undefined): Mending | 'unopened' | undefined {
  const [opened, setOpened] = useState<{ id: ArticleId; other: Mending | 'unopened' }>();
  useEffect(() => {
    let left = false;
    if (id) void beginAnew(id).then((other) => left || setOpened({ id, other: other ?? 'unopened' }));
    return () => {
      left = true;
    };
  }, [id]);
  return opened?.id === id ? opened?.other : undefined;
}
