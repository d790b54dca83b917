import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { ExportNote } from '../../core/exchange/export-note.ts';
import { surroundingsOf } from '../../core/look/surroundings.ts';
import { formatAddress } from '../../state/address.ts';
import { Button } from '../kit/button.tsx';
import { offerCommands } from '../kit/command-offers.ts';
import { useMessages } from '../kit/interface.tsx';
import { KeyCaps } from '../kit/key-caps.tsx';
import { markLook } from '../kit/mark-look.ts';
import { NoteText } from '../kit/note-text.tsx';
import { RelativeTime } from '../kit/relative-time.tsx';
import { Words } from '../kit/words.tsx';
import styles from './look-card.module.css';
import { useHubMessages } from './use-hub-messages.ts';
import { useLookMessages } from './use-look-messages.ts';

interface LookCardProps {
  readonly note: ExportNote;
  /** Which of the marks this is, from 1. */
  readonly at: number;
  readonly of: number;
}

/** A passage among what stands around it; its note is hidden until it is asked for. Each card takes the focus. */
export function LookCard({ note, at, of }: LookCardProps) {
  const m = useLookMessages();
  const messages = useMessages();
  const hub = useHubMessages();
  const { annotation, article, quote, range, text, status } = note;
  const { id, articleId, style, tags, createdAt } = annotation;
  const card = useRef<HTMLElement>(null);
  useEffect(() => {
    card.current?.focus({ preventScroll: true });
    scrollTo({ top: 0, behavior: 'instant' });
  }, []);
  const around = range && text !== undefined ? surroundingsOf(text, range) : undefined;
  return (
    <article ref={card} tabIndex={-1} className={styles.card} aria-label={m.place(at, of)}>
      <header className={styles.header}>
        <a
          lang={article.language}
          title={hub.screen.jump}
          href={formatAddress({ screen: 'read', articleId, mark: id })}
        >
          {article.front.headline}
        </a>
        <span aria-hidden>{`${at} / ${of}`}</span>
      </header>
      <p className={styles.passage} lang={article.language} data-mark={markLook(style)}>
        <span>{around?.before}</span>
        <mark style={style.line === 'fill' ? { background: `var(--mark-${style.color})` } : undefined}>
          <Words text={quote} />
        </mark>
        <span>{around?.after}</span>
      </p>
      <p className={styles.meta}>
        {around ? null : <em>{messages.mark[status === 'uncertain' ? status : 'orphaned']}</em>}
        {tags.map((tag) => (
          <span key={tag}>#{tag}</span>
        ))}
        <RelativeTime at={createdAt} />
      </p>
      {annotation.note ? <HiddenNote note={annotation.note} /> : null}
    </article>
  );
}

function HiddenNote({ note }: { readonly note: string }) {
  const m = useLookMessages();
  const [isShown, setShown] = useState(false);
  const toggle = (): void => setShown((shown) => !shown);
  useLayoutEffect(() => offerCommands(() => ({ showNote: () => setShown((shown) => !shown) })), []);
  return (
    <div className={styles.note}>
      <Button kind="quiet" aria-expanded={isShown} aria-keyshortcuts="Space" onClick={toggle}>
        {isShown ? m.hideNote : m.showNote}
        <span className={styles.key} aria-hidden>
          <KeyCaps press="Space" />
        </span>
      </Button>
      <div aria-live="polite">{isShown ? <NoteText note={note} /> : null}</div>
    </div>
  );
}
