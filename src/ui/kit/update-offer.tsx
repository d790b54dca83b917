import { postponeUpdate, useSession } from '../../state/session-store.ts';
import { Button } from './button.tsx';
import { useMessages } from './interface.tsx';
import styles from './update-offer.module.css';

/** A newer build waits: it is offered, never forced. */
export function UpdateOffer() {
  const messages = useMessages();
  const accept = useSession((session) => session.acceptUpdate);
  if (!accept) return null;
  return (
    <aside className={styles.offer} aria-label={messages.update.ready} data-screen-only>
      <span>{messages.update.ready}</span>
      <Button kind="primary" onClick={accept}>
        {messages.update.reload}
      </Button>
      <Button kind="quiet" onClick={postponeUpdate}>
        {messages.update.later}
      </Button>
    </aside>
  );
}
