import { useEffect, useRef, useState } from 'react';
import { type LibraryMessages, libraryCatalogues } from '../../i18n/library-catalogues.ts';
import { type OpenedFile, type OpenProgress, openFiles, type WaitingFile } from '../../state/open-files.ts';
import { addArticles, putAside } from '../../state/own-articles.ts';
import { notify } from '../../state/session-store.ts';
import { Button } from '../kit/button.tsx';
import { Dialog } from '../kit/dialog.tsx';
import { useInterface } from '../kit/interface.tsx';
import styles from './add-dialog.module.css';
import { type Pasted, PasteField } from './paste-field.tsx';

interface AddDialogProps {
  /** What was dropped; where there is none, it is asked for. */
  readonly dropped: readonly File[] | undefined;
  readonly onClose: () => void;
}

type Asked = readonly File[] | Pasted;

/** Adds articles: says what each file is before it does so. */
export default function AddDialog({ dropped, onClose }: AddDialogProps) {
  const m = libraryCatalogues[useInterface().language];
  const [asked, setAsked] = useState<Asked | undefined>(dropped);
  return (
    <Dialog title={m.add} onClose={onClose}>
      {asked === undefined ? (
        <Choose m={m} onChoose={setAsked} />
      ) : (
        <Review asked={asked} m={m} onClose={onClose} />
      )}
    </Dialog>
  );
}

function Choose({ m, onChoose }: { readonly m: LibraryMessages; readonly onChoose: (asked: Asked) => void }) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <div className={styles.choose}>
      <p className="muted">{m.help}</p>
      <Button kind="primary" onClick={() => input.current?.click()}>
        {m.choose}
      </Button>
      <input
        ref={input}
        type="file"
        multiple
        accept=".md,.markdown,.txt,.html,.htm,.xhtml,.zip,text/plain,text/markdown,text/html,application/zip"
        hidden
        onChange={({ target }) => {
          if (target.files?.length) onChoose([...target.files]);
        }}
      />
      <PasteField m={m} onRead={onChoose} />
    </div>
  );
}

function waitingFiles(asked: Asked): readonly WaitingFile[] {
  if ('text' in asked) return [{ name: '', read: async () => ({ name: '', text: asked.text }) }];
  if ('html' in asked) return [{ name: '', read: async () => ({ name: '', html: asked.html }) }];
  return asked.map((file) => ({
    name: file.name,
    // A folder, or a file that is gone, has no bytes: it is told of as no text.
    read: () =>
      file.arrayBuffer().then(
        (buffer) => ({ name: file.name, bytes: new Uint8Array(buffer) }),
        () => ({ name: file.name, bytes: Uint8Array.of(0) }),
      ),
  }));
}

interface ReviewProps {
  readonly asked: Asked;
  readonly m: LibraryMessages;
  readonly onClose: () => void;
}

function Review({ asked, m, onClose }: ReviewProps) {
  const { messages } = useInterface();
  const [opened, setOpened] = useState<readonly OpenedFile[]>([]);
  const [progress, setProgress] = useState<OpenProgress>();
  const [isRead, setIsRead] = useState(false);
  useEffect(() => {
    const leaving = new AbortController();
    setOpened([]);
    openFiles(waitingFiles(asked), {
      signal: leaving.signal,
      onRead: (one) => setOpened((last) => [...last, one]),
      onProgress: setProgress,
    }).then(
      () => setIsRead(true),
      () => leaving.signal.aborted || onClose(), // what is wrong with the storage has been said
    );
    return () => leaving.abort();
  }, [asked, onClose]);
  const added = opened.flatMap((one) => (one.status === 'new' ? [one.added] : []));
  const add = async (): Promise<void> => {
    if (!(await addArticles(added))) return;
    const ids = added.map(({ article }) => article.id);
    notify(() => m.added(ids.length), 'done', {
      say: (said) => said.common.undo,
      run: () => void putAside(ids, true),
    });
    onClose();
  };
  return (
    <>
      {opened.length > 0 ? (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: What scrolls is reached by key.
        <ul className={styles.files} aria-label={m.files} tabIndex={0}>
          {opened.map((one, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: Two files may bear one name, and none moves.
            <OpenedRow key={i} opened={one} m={m} />
          ))}
        </ul>
      ) : null}
      {isRead ? (
        added.length === 0 && <p role="status">{m.nothing}</p>
      ) : (
        <p role="status">{progress ? m.reading(progress.done, progress.all, progress.name) : null}</p>
      )}
      <div className={styles.end}>
        <Button onClick={onClose}>
          {isRead && added.length === 0 ? messages.common.close : messages.common.cancel}
        </Button>
        {isRead && added.length > 0 ? (
          <Button kind="primary" onClick={() => void add()}>
            {m.run(added.length)}
          </Button>
        ) : null}
      </div>
    </>
  );
}

function OpenedRow({ opened, m }: { readonly opened: OpenedFile; readonly m: LibraryMessages }) {
  if (opened.status === 'refused') {
    return (
      <li data-status="refused">
        <b>{opened.name || m.pasted}</b>
        <span>{m.reasons[opened.reason]}</span>
      </li>
    );
  }
  const { front, origin } = opened.added.article;
  const from = [front.byline, origin?.site].filter(Boolean).join(' · ');
  return (
    <li data-status={opened.status}>
      <b>{front.headline}</b>
      {from ? <small>{from}</small> : null}
      <span>
        {m.states[opened.status]}
        {opened.taken && opened.status === 'new' ? m.taken[opened.taken] : null}
      </span>
    </li>
  );
}
