import { useEffect, useState } from 'react';
import { saveFile } from '../../dom/device/save-file.ts';
import { type TroubleMessages, troubleCatalogues } from '../../i18n/trouble-catalogues.ts';
import { acceptLoss, type LossSeen, lossSeen } from '../../state/loss.ts';
import { endLoss, rescueFile, shownMarks, storeShown, whenOpened } from '../../state/recovery.ts';
import { notify, showTrouble, type Trouble } from '../../state/session-store.ts';
import { Button, ButtonLink } from '../kit/button.tsx';
import { CopyList, useCopies } from '../kit/copy-list.tsx';
import { Dialog } from '../kit/dialog.tsx';
import { useInterface } from '../kit/interface.tsx';
import { NoticeRegion } from '../kit/notice.tsx';
import styles from './trouble-dialog.module.css';

interface TroubleDialogProps {
  readonly trouble: Trouble;
}

const close = (): void => showTrouble(undefined);

/** Says what has become of the database, what is safe, and what can be done. */
export function TroubleDialog({ trouble }: TroubleDialogProps) {
  const m = troubleCatalogues[useInterface().language];
  const isLoss = trouble === 'emptied' || trouble === 'fewer';
  return (
    <Dialog title={m.titles[trouble]} onClose={close}>
      {isLoss ? <Loss trouble={trouble} m={m} /> : <p>{m[trouble]}</p>}
      {trouble === 'removed' ? <Removed m={m} /> : null}
      {trouble === 'held' ? <Held /> : null}
      {trouble === 'newer' || trouble === 'unopened' ? <Shut m={m} /> : null}
      <NoticeRegion />
    </Dialog>
  );
}

interface LossProps {
  readonly trouble: 'emptied' | 'fewer';
  readonly m: TroubleMessages;
}

/** What is missing, and the copies of it. */
function Loss({ trouble, m }: LossProps) {
  const [seen, setSeen] = useState<LossSeen>();
  useEffect(() => void lossSeen().then(setSeen), []);
  return (
    <>
      {seen ? <p>{m[trouble](missing(seen, 'marks'), missing(seen, 'texts'))}</p> : null}
      <Copies m={m} canRestore />
      <p className="muted">{m.goOnHelp}</p>
      <div className={styles.end}>
        <Button onClick={() => void acceptLoss()}>{m.goOn}</Button>
      </div>
    </>
  );
}

const missing = ({ had, has }: LossSeen, what: 'marks' | 'texts'): number =>
  Math.max(0, had[what] - has[what]);

function Copies({ m, canRestore }: { readonly m: TroubleMessages; readonly canRestore: boolean }) {
  const copies = useCopies();
  if (copies === undefined) return null;
  if (copies === 'none' || copies.length === 0)
    return canRestore ? (
      <>
        <p>{m.noCopies}</p>
        <div>
          <ButtonLink href="#/settings" onClick={close}>
            {m.toSettings}
          </ButtonLink>
        </div>
      </>
    ) : null;
  return (
    <section className={styles.copies}>
      <h3>{m.copies}</h3>
      <CopyList copies={copies} canRestore={canRestore} isAdvised onRestored={() => void endLoss()} />
    </section>
  );
}

/** What is on the screen can be stored again: nothing else may have it. */
function Removed({ m }: { readonly m: TroubleMessages }) {
  const { messages } = useInterface();
  const marks = shownMarks();
  return (
    <div className={styles.end}>
      <Button onClick={() => location.reload()}>{messages.errors.reload}</Button>
      {marks > 0 ? (
        <Button kind="primary" onClick={() => void storeShown()}>
          {m.storeShown(marks)}
        </Button>
      ) : null}
    </div>
  );
}

/** It goes by itself once the other tab is closed. */
function Held() {
  const { messages } = useInterface();
  useEffect(() => void whenOpened().then(close), []);
  return (
    <div className={styles.end}>
      <Button onClick={close}>{messages.common.close}</Button>
    </div>
  );
}

/** The database stays shut: whatever can be read is given out. */
function Shut({ m }: { readonly m: TroubleMessages }) {
  const { messages } = useInterface();
  const rescue = async (): Promise<void> => {
    const file = await rescueFile();
    saveFile(file.name, file.text, 'application/json');
    notify(() => m.rescued(file.name), 'done');
  };
  return (
    <>
      <Copies m={m} canRestore={false} />
      <p className="muted">{m.rescueHelp}</p>
      <div className={styles.end}>
        <Button onClick={() => void rescue()}>{m.rescue}</Button>
        <Button kind="primary" onClick={() => location.reload()}>
          {messages.errors.reload}
        </Button>
      </div>
    </>
  );
}
