import { useId, useMemo } from 'react';
import { differenceOf } from '../../core/anchor/difference.ts';
import type { Annotation } from '../../core/annotation/annotation.ts';
import type { NoteVersion } from '../../core/annotation/note-version.ts';
import type { Draft } from '../../core/exchange/backup.ts';
import { historyCatalogues } from '../../i18n/history-catalogues.ts';
import { restoreNote } from '../../state/note-history.ts';
import { Button } from '../kit/button.tsx';
import { Dialog } from '../kit/dialog.tsx';
import { useInterface } from '../kit/interface.tsx';
import { RelativeTime } from '../kit/relative-time.tsx';
import { DifferencePieces } from './difference-pieces.tsx';
import styles from './note-history.module.css';

interface NoteHistoryProps {
  readonly annotation: Annotation;
  readonly draft: Draft | undefined;
  readonly versions: readonly NoteVersion[];
  readonly onClose: () => void;
}

/** What a note said before, with what is no longer in it marked; any of it can be had back. */
export default function NoteHistory({ annotation, draft, versions, onClose }: NoteHistoryProps) {
  const { messages, language } = useInterface();
  const m = historyCatalogues[language];
  const note = draft?.note ?? annotation.note;
  return (
    <Dialog title={messages.note.history} onClose={onClose}>
      <p className={styles.intro}>{m.help}</p>
      <ol className={styles.list}>
        {versions.map((version) => (
          <li key={version.replacedAt}>
            <Version
              version={version}
              note={note}
              onRestore={() => {
                onClose();
                void restoreNote(version, annotation.tags, draft);
              }}
            />
          </li>
        ))}
      </ol>
    </Dialog>
  );
}

interface VersionProps {
  readonly version: NoteVersion;
  readonly note: string;
  readonly onRestore: () => void;
}

function Version({ version, note, onRestore }: VersionProps) {
  const m = historyCatalogues[useInterface().language];
  const id = useId();
  const pieces = useMemo(() => differenceOf(version.note, note), [version.note, note]);
  return (
    <article className={styles.version} aria-labelledby={id}>
      <h3 id={id}>
        {m.replaced} <RelativeTime at={version.replacedAt} />
      </h3>
      <div className={styles.words}>
        <DifferencePieces pieces={pieces} without="new" />
      </div>
      <Button aria-describedby={id} onClick={onRestore}>
        {m.restore}
      </Button>
    </article>
  );
}
