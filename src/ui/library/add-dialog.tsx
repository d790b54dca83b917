import { useEffect, useRef, useState } from 'react';
import { type LibraryMessages, libraryCatalogues } from '../../i18n/library-catalogues.ts';
import type { BroughtFile } from '../../state/article-messages.ts';
import { addArticles, type OpenedFile, openFiles, putAside } from '../../state/own-articles.ts';
import { notify } from '../../state/session-store.ts';
import { Button } from '../kit/button.tsx';
import { Dialog } from '../kit/dialog.tsx';
import { useInterface } from '../kit/interface.tsx';
import styles from './add-dialog.module.css';

interface AddDialogProps {
  /** What was dropped; where there is none, it is asked for. */
  readonly dropped: readonly File[] | undefined;
  readonly onClose: () => void;
}

type Asked = readonly File[] | string;

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
  const [text, setText] = useState('');
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
        accept=".md,.markdown,.txt,text/plain,text/markdown"
        hidden
        onChange={({ target }) => {
          if (target.files?.length) onChoose([...target.files]);
        }}
      />
      <label className={styles.paste}>
        {m.paste}
        <textarea value={text} onChange={({ target }) => setText(target.value)} />
      </label>
      {text.trim() === '' ? null : <Button onClick={() => onChoose(text)}>{m.read}</Button>}
    </div>
  );
}

/** Files one after another: none is held in memory before its turn. */
async function* filesOf(asked: Asked): AsyncGenerator<BroughtFile> {
  if (typeof asked === 'string') yield { name: '', text: asked };
  else
    for (const file of asked) {
      // A folder, or a file that is gone, has no bytes: it is told of as no text.
      const bytes = await file.arrayBuffer().then(
        (buffer) => new Uint8Array(buffer),
        () => Uint8Array.of(0),
      );
      yield { name: file.name, bytes };
    }
}

interface ReviewProps {
  readonly asked: Asked;
  readonly m: LibraryMessages;
  readonly onClose: () => void;
}

function Review({ asked, m, onClose }: ReviewProps) {
  const { messages } = useInterface();
  const [opened, setOpened] = useState<readonly OpenedFile[]>([]);
  const [isRead, setIsRead] = useState(false);
  useEffect(() => {
    const leaving = new AbortController();
    setOpened([]);
    openFiles(filesOf(asked), leaving.signal, (one) => setOpened((last) => [...last, one])).then(
      () => setIsRead(true),
      () => leaving.signal.aborted || onClose(), // what is wrong with the storage has been said
    );
    return () => leaving.abort();
  }, [asked, onClose]);
  const added = opened.flatMap((one) => (one.status === 'new' ? [one.added] : []));
  const all = typeof asked === 'string' ? 1 : asked.length;
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
            <li key={i} data-status={one.status}>
              <b>{one.status === 'refused' ? one.name || m.pasted : one.added.article.front.headline}</b>
              <span>{one.status === 'refused' ? m.reasons[one.reason] : m.states[one.status]}</span>
            </li>
          ))}
        </ul>
      ) : null}
      {isRead ? (
        added.length === 0 && <p role="status">{m.nothing}</p>
      ) : (
        <p role="status">{m.reading(opened.length, all)}</p>
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
