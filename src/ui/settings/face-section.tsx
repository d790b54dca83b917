import { useEffect } from 'react';
import { byteSize } from '../../i18n/dates.ts';
import { faceCatalogues } from '../../i18n/face-catalogues.ts';
import { notify } from '../../state/session-store.ts';
import {
  cancelWholeFace,
  downloadWholeFace,
  lookForWholeFace,
  removeWholeFace,
  useWholeFace,
  type WholeFace,
} from '../../state/whole-face.ts';
import { WHOLE_FACE_BYTES } from '../../state/whole-face-cache.ts';
import { Button } from '../kit/button.tsx';
import { useInterface } from '../kit/interface.tsx';
import { showWholeFace } from '../styles/whole-face.ts';
import styles from './face-section.module.css';

/** The whole face: fetched when asked for, and taken away again. */
export function FaceSection() {
  const { messages, language } = useInterface();
  const m = faceCatalogues[language];
  const status = useWholeFace((face) => face.status);
  const held = useWholeFace((face) => face.held);
  const failure = useWholeFace((face) => face.failure);
  useEffect(() => void lookForWholeFace(), []);
  const size = (bytes: number): string => byteSize(language, bytes);
  const all = size(WHOLE_FACE_BYTES);
  const download = (): void => void downloadWholeFace().then(showWholeFace);
  const remove = async (): Promise<void> => {
    await removeWholeFace();
    await showWholeFace();
    notify(() => faceCatalogues[language].removed, 'done');
  };
  const actions: Partial<Record<WholeFace['status'], { label: string; run: () => void }>> = {
    absent: { label: m.download(all), run: download },
    loading: { label: messages.common.cancel, run: cancelWholeFace },
    partial: { label: m.goOn, run: download },
    ready: { label: m.remove, run: () => void remove() },
  };
  const action = actions[status];
  return (
    <section>
      <h2>{m.title}</h2>
      <p className="muted">{m.help}</p>
      {failure ? (
        <p role="alert" className={styles.alert}>
          {m.failures[failure]}
        </p>
      ) : null}
      {status === 'loading' ? (
        <div className={styles.progress}>
          <progress aria-label={m.progress} value={held} max={WHOLE_FACE_BYTES} />
          <span>{m.loading(size(held), all)}</span>
        </div>
      ) : status === 'partial' ? (
        <p className="muted">{m.partial(size(held), all)}</p>
      ) : status === 'ready' ? (
        <p className="muted">{m.ready(all)}</p>
      ) : status === 'unsupported' ? (
        <p className="muted">{m.unsupported}</p>
      ) : null}
      <div className={styles.actions}>
        {/* One button all the way, so that whoever is at it stays there. */}
        {action ? <Button onClick={action.run}>{action.label}</Button> : null}
        {status === 'partial' ? (
          <Button kind="quiet" onClick={() => void remove()}>
            {m.remove}
          </Button>
        ) : null}
      </div>
    </section>
  );
}
