import { useEffect, useState } from 'react';
import type { UnreadableNote } from '../../core/exchange/imported-note.ts';
import { type ImportMessages, importCatalogues } from '../../i18n/import-catalogues.ts';
import {
  type ImportPreview,
  type ImportRefusal,
  importNotes,
  openImport,
} from '../../state/import-commands.ts';
import { notify } from '../../state/session-store.ts';
import { undo } from '../../state/undo-commands.ts';
import { Button } from '../kit/button.tsx';
import { Dialog } from '../kit/dialog.tsx';
import { useInterface } from '../kit/interface.tsx';
import styles from './import-section.module.css';
import sectionStyles from './section.module.css';

interface ImportDialogProps {
  readonly file: File;
  readonly onClose: () => void;
}

/** Says what an import will do before it does it. */
export default function ImportDialog({ file, onClose }: ImportDialogProps) {
  const { messages, language } = useInterface();
  const m = importCatalogues[language];
  const [opened, setOpened] = useState<ImportPreview | ImportRefusal>();
  useEffect(() => {
    const leaving = new AbortController();
    const read = async (): Promise<void> => {
      const preview = await openImport(new Uint8Array(await file.arrayBuffer()), leaving.signal);
      if (leaving.signal.aborted) return;
      if (preview) setOpened(preview);
      else onClose(); // what went wrong has been said
    };
    // A file that is gone, or not a file: nothing of it can be read.
    read().catch(() => leaving.signal.aborted || setOpened({ ok: false, reason: 'encoding' }));
    return () => leaving.abort();
  }, [file, onClose]);
  const coming = opened?.ok ? opened.added + opened.changed : 0;
  const run = async (preview: ImportPreview): Promise<void> => {
    if (!(await importNotes(preview))) return;
    notify(() => m.done(coming), 'done', { say: (all) => all.common.undo, run: () => void undo() });
    onClose();
  };
  return (
    <Dialog title={m.title} onClose={onClose}>
      <p className="muted">{file.name}</p>
      {opened === undefined ? (
        <div className={styles.reading}>
          <p role="status" id="import-reading">
            {m.reading}
          </p>
          <progress aria-labelledby="import-reading" />
        </div>
      ) : null}
      {opened?.ok === false ? (
        <div role="alert" className={sectionStyles.alert}>
          <p>{m.refusals[opened.reason]}</p>
          <p>{m.refused}</p>
        </div>
      ) : null}
      {opened?.ok ? <Preview preview={opened} m={m} /> : null}
      <div className={sectionStyles.end}>
        <Button onClick={onClose}>
          {coming > 0 || !opened ? messages.common.cancel : messages.common.close}
        </Button>
        {opened?.ok && coming > 0 ? (
          <Button kind="primary" onClick={() => void run(opened)}>
            {m.run(coming)}
          </Button>
        ) : null}
      </div>
    </Dialog>
  );
}

interface PreviewProps {
  readonly preview: ImportPreview;
  readonly m: ImportMessages;
}

/** As many as are looked through; the rest are counted. */
const SHOWN = 100;

function Preview({ preview, m }: PreviewProps) {
  const { format, added, changed, same, waiting, missing, unreadable } = preview;
  const counts = [
    [m.added, added],
    [m.changed, changed],
    [m.same, same],
    [m.unreadable, unreadable.length],
  ] as const;
  return (
    <>
      <p>{m.from(format)}</p>
      <dl className={styles.counts}>
        {counts.map(([name, count]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{count.toLocaleString()}</dd>
          </div>
        ))}
      </dl>
      {added + changed + same === 0 ? <p>{m.empty}</p> : null}
      {added + changed === 0 && same > 0 ? <p>{m.nothing}</p> : null}
      {waiting > 0 ? <p>{m.waiting(waiting)}</p> : null}
      {missing > 0 ? <p>{m.missing(missing)}</p> : null}
      {unreadable.length > 0 ? <Problems unreadable={unreadable} m={m} /> : null}
    </>
  );
}

function Problems({
  unreadable,
  m,
}: {
  readonly unreadable: readonly UnreadableNote[];
  readonly m: ImportMessages;
}) {
  const rest = unreadable.length - SHOWN;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: What scrolls is reached by key.
    <ul className={styles.problems} aria-label={m.unreadable} tabIndex={0}>
      {unreadable.slice(0, SHOWN).map(({ index, line, reason }) => (
        <li key={`${index} ${line}`}>
          {line === undefined ? m.entry(index + 1) : m.line(line)}
          <span>{m.reasons[reason]}</span>
        </li>
      ))}
      {rest > 0 ? <li>{m.more(rest)}</li> : null}
    </ul>
  );
}
