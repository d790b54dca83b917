import { useRef, useState } from 'react';
import type { SetAside } from '../../core/trust/check-rows.ts';
import { saveFile } from '../../dom/device/save-file.ts';
import { fullDate } from '../../i18n/dates.ts';
import { storageCatalogues } from '../../i18n/storage-catalogues.ts';
import { fileOfSetAside, removeSetAside, useSetAside } from '../../state/check-storage.ts';
import { notify } from '../../state/session-store.ts';
import { Button } from '../kit/button.tsx';
import { Dialog } from '../kit/dialog.tsx';
import { useInterface } from '../kit/interface.tsx';
import styles from './section.module.css';

/** What a repair has set aside, until the reader lets it go. */
export function SetAsideList() {
  const { messages, language } = useInterface();
  const m = storageCatalogues[language];
  const kept = useSetAside() ?? [];
  const [going, setGoing] = useState<SetAside>();
  const heading = useRef<HTMLHeadingElement>(null);
  const save = (aside: SetAside): void => {
    const { name, text } = fileOfSetAside(aside);
    saveFile(name, text, 'application/json');
  };
  const remove = async (aside: SetAside): Promise<void> => {
    setGoing(undefined);
    // The button goes with what it removes; its focus is not to go with it.
    heading.current?.focus({ preventScroll: true });
    if (await removeSetAside(aside)) notify(() => m.removed, 'done');
  };
  if (kept.length === 0) return null;
  return (
    <>
      <h3 ref={heading} tabIndex={-1}>
        {m.aside}
      </h3>
      <ul className={styles.trash}>
        {kept.map((aside) => {
          const moment = fullDate(language, new Date(aside.at));
          return (
            <li key={aside.key}>
              <p>{m.asideOf(moment, aside.rows)}</p>
              <span className={styles.actions}>
                <Button aria-label={m.saveAside(moment)} onClick={() => save(aside)}>
                  {m.save}
                </Button>
                <Button kind="danger" aria-label={m.dropAside(moment)} onClick={() => setGoing(aside)}>
                  {m.remove}
                </Button>
              </span>
            </li>
          );
        })}
      </ul>
      {going ? (
        <Dialog title={m.removeTitle} onClose={() => setGoing(undefined)}>
          <p>{m.removeCount(going.rows)}</p>
          <div className={styles.end}>
            <Button onClick={() => setGoing(undefined)}>{messages.common.cancel}</Button>
            <Button kind="primary" onClick={() => void remove(going)}>
              {m.remove}
            </Button>
          </div>
        </Dialog>
      ) : null}
    </>
  );
}
