import { type OpenedBackup, restoreBackup } from '../../state/backup-commands.ts';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';
import { useMessages } from './interface.tsx';
import styles from './restore-dialog.module.css';
import { useDataMessages } from './use-data-messages.ts';

interface RestoreDialogProps {
  readonly backup: Extract<OpenedBackup, { ok: true }>;
  readonly onClose: () => void;
  /** After it is restored. */
  readonly onRestored?: () => void;
}

/** Says what a restore will do before it does it. */
export function RestoreDialog({ backup, onClose, onRestored }: RestoreDialogProps) {
  const messages = useMessages();
  const m = useDataMessages();
  const { added, changed, left, data } = backup;
  const nothing = added + changed === 0;
  const restore = async (): Promise<void> => {
    if (!(await restoreBackup(data))) return;
    onClose();
    onRestored?.();
  };
  return (
    <Dialog title={m.restoreTitle} onClose={onClose}>
      <p>{nothing ? m.restoreNothing : m.restorePlan(added, changed, left)}</p>
      <div className={styles.end}>
        <Button onClick={onClose}>{nothing ? messages.common.close : messages.common.cancel}</Button>
        {nothing ? null : (
          <Button kind="primary" onClick={() => void restore()}>
            {m.restore}
          </Button>
        )}
      </div>
    </Dialog>
  );
}

/** Why a backup cannot be restored, and where in it. */
export function RestoreRefusal({ refusal }: { readonly refusal: Extract<OpenedBackup, { ok: false }> }) {
  const m = useDataMessages();
  return (
    <div role="alert" className={styles.alert}>
      <p>{m.refusals[refusal.reason]}</p>
      {refusal.reason === 'invalid' ? <p className="muted">{`${refusal.path}: ${refusal.message}`}</p> : null}
      <p>{m.restoreFailed}</p>
    </div>
  );
}
