import { useId, useRef, useState } from 'react';
import { nearDate } from '../../i18n/dates.ts';
import { folderCatalogues } from '../../i18n/folder-catalogues.ts';
import {
  allowFolder,
  canKeepFolders,
  chooseFolder,
  type FolderRow,
  type FolderUse,
  forgetKept,
  stopFolder,
  useFolders,
} from '../../state/folders.ts';
import { Button } from '../kit/button.tsx';
import { useInterface } from '../kit/interface.tsx';
import files from './folder-section.module.css';
import styles from './section.module.css';

/** A folder on this machine that copies, or the notes, are kept in. */
export function FolderSection({ use }: { readonly use: FolderUse }) {
  const m = folderCatalogues[useInterface().language];
  const row = useFolders()?.find((one) => one.use === use);
  const [isSupported] = useState(canKeepFolders);
  const title = useId();
  const choose = useRef<HTMLButtonElement>(null);
  /** The button that was pressed goes; whoever was at it is at the one that stays. */
  const andStay = (done: Promise<void>): void => void done.then(() => choose.current?.focus());
  return (
    <section>
      <h2 id={title}>{m[use].title}</h2>
      <p className="muted">{m[use].help}</p>
      {isSupported ? null : <p>{m[use].unsupported}</p>}
      {row ? <FolderState row={row} /> : null}
      {isSupported ? (
        <div className={styles.actions}>
          {row?.problem === 'permission' ? (
            <Button kind="primary" aria-describedby={title} onClick={() => andStay(allowFolder(row))}>
              {m.allow}
            </Button>
          ) : null}
          <Button ref={choose} data-action aria-describedby={title} onClick={() => void chooseFolder(use)}>
            {row ? m.chooseAnother : m.choose}
          </Button>
          {row ? (
            <Button kind="quiet" aria-describedby={title} onClick={() => andStay(stopFolder(use))}>
              {m.stop}
            </Button>
          ) : null}
        </div>
      ) : null}
    </section>
  );
}

function FolderState({ row: { use, handle, problem, doneAt, kept = [] } }: { readonly row: FolderRow }) {
  const { language } = useInterface();
  const m = folderCatalogues[language];
  return (
    <>
      {problem ? (
        <p className={styles.alert}>{m[use].problems[problem](handle.name)}</p>
      ) : (
        <p>{m.into(handle.name)}</p>
      )}
      <p className="muted">{doneAt ? m.done(nearDate(language, new Date(doneAt), new Date())) : m.never}</p>
      {kept.length > 0 ? (
        <div className={styles.alert}>
          <p>{m.keptFiles}</p>
          <ul className={files.files}>
            {kept.map((name) => (
              <li key={name}>{name}</li>
            ))}
          </ul>
          <Button onClick={() => void forgetKept()}>{m.seen}</Button>
        </div>
      ) : null}
    </>
  );
}
