import { useEffect, useRef, useState } from 'react';
import { type Findings, isSound } from '../../core/trust/check-rows.ts';
import { saveFile } from '../../dom/device/save-file.ts';
import { type StorageMessages, storageCatalogues } from '../../i18n/storage-catalogues.ts';
import { asideFile, checkStorage, repairStorage } from '../../state/check-storage.ts';
import { notify } from '../../state/session-store.ts';
import { undo } from '../../state/undo-commands.ts';
import { Button } from '../kit/button.tsx';
import { Dialog } from '../kit/dialog.tsx';
import { useInterface } from '../kit/interface.tsx';
import styles from './section.module.css';
import { SetAsideList } from './set-aside-list.tsx';

/** Looks through all that is stored, says in plain words what is wrong with it, and repairs that if asked. */
export function StorageCheck() {
  const { messages, language } = useInterface();
  const m = storageCatalogues[language];
  const [progress, setProgress] = useState<number>();
  const [findings, setFindings] = useState<Findings>();
  const [isAsking, setIsAsking] = useState(false);
  const running = useRef<AbortController>(undefined);
  useEffect(() => () => running.current?.abort(), []);
  const check = async (): Promise<void> => {
    const control = new AbortController();
    running.current = control;
    setFindings(undefined);
    setProgress(0);
    const found = await checkStorage(setProgress, control.signal);
    if (control.signal.aborted) return;
    setProgress(undefined);
    setFindings(found);
  };
  const cancel = (): void => {
    running.current?.abort();
    setProgress(undefined);
  };
  return (
    <>
      {progress === undefined ? null : <progress aria-label={m.checking} value={progress} max={1} />}
      <div aria-live="polite">
        {findings ? <Report findings={findings} m={m} /> : progress === undefined ? null : m.checking}
      </div>
      <div className={styles.actions}>
        {/* One button, so that whoever is at it stays there. */}
        <Button onClick={progress === undefined ? () => void check() : cancel}>
          {progress === undefined ? m.check : messages.common.cancel}
        </Button>
        {findings && !isSound(findings) ? (
          <Button kind="primary" onClick={() => setIsAsking(true)}>
            {m.repair}
          </Button>
        ) : null}
      </div>
      <SetAsideList />
      {findings && isAsking ? (
        <RepairDialog
          findings={findings}
          m={m}
          onClose={() => setIsAsking(false)}
          onRepaired={() => void check()}
        />
      ) : null}
    </>
  );
}

interface ReportProps {
  readonly findings: Findings;
  readonly m: StorageMessages;
}

function Report({ findings, m }: ReportProps) {
  const { rows } = findings;
  if (isSound(findings)) return <p>{m.sound(rows)}</p>;
  const kinds = ['unreadable', 'strays', 'beyond', 'doubles'] as const;
  const found = kinds.filter((kind) => findings[kind].length > 0);
  return (
    <>
      <p>{m.found(rows)}</p>
      <ul className={styles.findings}>
        {found.map((kind) => (
          <li key={kind}>{m[kind](findings[kind].length)}</li>
        ))}
      </ul>
    </>
  );
}

interface RepairDialogProps extends ReportProps {
  readonly onClose: () => void;
  readonly onRepaired: () => void;
}

/** Says what a repair will do before it does it; what is set aside is given out as a file first. */
function RepairDialog({ findings, m, onClose, onRepaired }: RepairDialogProps) {
  const { messages } = useInterface();
  const { unreadable, strays, beyond, doubles } = findings;
  const aside = unreadable.length + strays.length;
  const repair = async (): Promise<void> => {
    if (aside > 0) {
      const { name, text } = asideFile(findings);
      saveFile(name, text, 'application/json');
    }
    const done = await repairStorage(findings);
    if (!done) return;
    const undoing = done.changed > 0 && { say: () => messages.common.undo, run: () => void undo() };
    notify(() => m.repaired(done.aside, done.changed), 'done', undoing || undefined);
    onClose();
    onRepaired();
  };
  return (
    <Dialog title={m.repairTitle} onClose={onClose}>
      {aside > 0 ? <p>{m.repairAside(aside)}</p> : null}
      {doubles.length > 0 ? <p>{m.repairDoubles(doubles.length)}</p> : null}
      {beyond.length > 0 ? <p>{m.repairBeyond(beyond.length)}</p> : null}
      <div className={styles.end}>
        <Button onClick={onClose}>{messages.common.cancel}</Button>
        <Button kind="primary" onClick={() => void repair()}>
          {m.repair}
        </Button>
      </div>
    </Dialog>
  );
}
