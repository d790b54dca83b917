import type { ArticleId } from '../../core/article/article.ts';
import { formatAddress } from '../../state/address.ts';
import { Button, ButtonLink } from '../kit/button.tsx';
import { useMessages } from '../kit/interface.tsx';
import styles from './mend-room.module.css';
import { useMendMessages } from './use-mend-messages.ts';
import type { MendActions } from './use-mending.ts';
import type { Saving } from './use-saving.ts';

interface MendHeaderProps {
  readonly articleId: ArticleId;
  readonly saving: Saving;
  readonly actions: MendActions;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** Absent where the article is of no page. */
  readonly onExport: (() => void) | undefined;
}

/** What the mending has come to, and what is done with the whole of it. */
export function MendHeader({ articleId, saving, actions, canUndo, canRedo, onExport }: MendHeaderProps) {
  const messages = useMessages();
  const m = useMendMessages();
  const { saved, isDirty, isKept } = saving;
  const state = isDirty ? (isKept ? 'kept' : 'dirty') : saved.isNew ? 'saved' : 'clean';
  return (
    <header className={styles.header}>
      <h1 className="title">{m.title}</h1>
      <p className={styles.state} data-state={state}>
        {m.state[state]}
      </p>
      <div className={styles.actions}>
        <Button kind="quiet" disabled={!canUndo} onClick={actions.undo}>
          {messages.common.undo}
        </Button>
        <Button kind="quiet" disabled={!canRedo} onClick={actions.redo}>
          {m.redo}
        </Button>
        {saved.isMended && !isDirty && !saving.newOriginal ? (
          <Button kind="quiet" onClick={() => void saving.goBack()}>
            {m.original}
          </Button>
        ) : null}
        {onExport ? (
          <Button kind="quiet" aria-haspopup="dialog" onClick={onExport}>
            {m.export}
          </Button>
        ) : null}
        <ButtonLink href={formatAddress({ screen: 'read', articleId })}>{m.read}</ButtonLink>
        <Button kind="primary" disabled={!isDirty} onClick={() => void saving.save()}>
          {messages.common.save}
        </Button>
      </div>
    </header>
  );
}
