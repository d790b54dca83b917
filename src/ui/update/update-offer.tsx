import { useEffect, useState } from 'react';
import { updateCatalogues } from '../../i18n/update-catalogues.ts';
import { askNews, type Changes } from '../../state/ask-news.ts';
import { postponeUpdate, useSession } from '../../state/session-store.ts';
import { Button } from '../kit/button.tsx';
import { useInterface } from '../kit/interface.tsx';
import styles from './update-offer.module.css';

/**
 * A newer build waits: it is offered, never forced, and what it brings can be read first. Fetched when one does, and
 * shown once it is known what there is to read, so that nothing moves under a press.
 */
export function UpdateOffer() {
  const { language } = useInterface();
  const m = updateCatalogues[language];
  const accept = useSession((session) => session.acceptUpdate);
  const [answer, setAnswer] = useState<{ readonly changes: Changes | undefined }>();
  useEffect(() => {
    if (!accept) return;
    let isAwaited = true;
    void askNews().then((changes) => {
      if (isAwaited) setAnswer({ changes });
    });
    return () => {
      isAwaited = false;
      setAnswer(undefined);
    };
  }, [accept]);
  if (!accept || !answer) return null;
  const news = answer.changes?.[language] ?? [];
  return (
    <aside className={styles.offer} aria-label={m.ready} data-screen-only>
      <div className={styles.choice}>
        <span>{m.ready}</span>
        <Button kind="primary" onClick={accept}>
          {m.reload}
        </Button>
        <Button kind="quiet" onClick={postponeUpdate}>
          {m.later}
        </Button>
      </div>
      {news.length > 0 ? (
        <details>
          <summary>{m.news(news.length)}</summary>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: What scrolls is reached by key. */}
          <ul aria-label={m.title} tabIndex={0}>
            {news.map((entry) => (
              <li key={entry}>{entry}</li>
            ))}
          </ul>
        </details>
      ) : null}
    </aside>
  );
}
