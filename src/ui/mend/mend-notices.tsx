import type { ReactNode } from 'react';
import { Button } from '../kit/button.tsx';
import styles from './mend-notices.module.css';
import { useMendMessages } from './use-mend-messages.ts';
import type { Saving } from './use-saving.ts';

interface MendNoticesProps {
  readonly saving: Saving;
  readonly onCompare: () => void;
}

/** What the reader should know before going on: another text than this tab began with, and what may be done. */
export function MendNotices({ saving, onCompare }: MendNoticesProps) {
  const m = useMendMessages();
  const { conflict, isResumed, newOriginal } = saving;
  return (
    <div className={styles.notices} aria-live="polite">
      {conflict === 'overtaken' ? (
        <Notice say={m.overtaken}>
          <Button onClick={() => void saving.meet(false)}>{m.takeTheirs}</Button>
          <Button onClick={() => void saving.meet(true)}>{m.keepMine}</Button>
        </Notice>
      ) : null}
      {conflict === 'stale' ? (
        <Notice say={m.stale}>
          <Button onClick={saving.takePresent}>{m.takePresent}</Button>
          <Button onClick={saving.goOn}>{m.goOn}</Button>
        </Notice>
      ) : null}
      {isResumed && !conflict ? (
        <Notice say={m.draft}>
          <Button kind="danger" onClick={() => void saving.discard()}>
            {m.discard}
          </Button>
        </Notice>
      ) : null}
      {newOriginal ? (
        <Notice say={m.newOriginal}>
          <Button aria-haspopup="dialog" onClick={onCompare}>
            {m.compare}
          </Button>
          <Button onClick={() => void saving.keepMended()}>{m.keepMended}</Button>
          <Button onClick={() => void saving.goBack()}>{m.original}</Button>
        </Notice>
      ) : null}
    </div>
  );
}

function Notice({ say, children }: { readonly say: string; readonly children: ReactNode }) {
  return (
    <div className={styles.notice}>
      <p>{say}</p>
      {children}
    </div>
  );
}
