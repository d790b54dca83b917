import { lazy, memo, Suspense, useEffect, useId } from 'react';
import type { ResolvedMark } from '../../state/resolved-mark.ts';
import { open, useSession } from '../../state/session-store.ts';
import type { KnownDraft } from '../../state/use-marks.ts';
import { useMessages } from '../kit/interface.tsx';
import { markLook } from '../kit/mark-look.ts';
import { markWords } from '../kit/mark-words.ts';
import { NoteText } from '../kit/note-text.tsx';
import { RelativeTime } from '../kit/relative-time.tsx';
import { Words } from '../kit/words.tsx';
import { focusText } from './focus-text.ts';
import styles from './mark-card.module.css';

const loadActions = () => import('./mark-actions.tsx');
const loadEditor = () => import('./note-editor.tsx');
const MarkActions = lazy(loadActions);
const NoteEditor = lazy(loadEditor);

/** Fetches what an open card needs: once a passage is selected or a mark comes forward, no sooner. */
export function loadOpenCard(): void {
  void loadActions();
  void loadEditor();
}

interface MarkCardProps {
  readonly mark: ResolvedMark;
  readonly quote: string;
  readonly draft: KnownDraft;
}

/** A mark's note as it stands beside the text; come forward, it can be changed. */
export const MarkCard = memo(function MarkCard({ mark, quote, draft: known }: MarkCardProps) {
  const messages = useMessages();
  const { annotation, status } = mark;
  const { id, about, style, tags } = annotation;
  const active = useSession((session) => session.active === id);
  const pointed = useSession((session) => session.pointed === id);
  const asked = useSession((session) => session.editing === id);
  // An editor that came before the draft would open without its words, and write over them.
  const editing = asked && known !== undefined;
  const draft = known ?? undefined;
  const note = draft?.note ?? annotation.note;
  const shownTags = draft?.tags ?? tags;
  useEffect(() => {
    if (active) loadOpenCard();
  }, [active]);
  const quoteId = useId();
  const focusQuote = (): void =>
    queueMicrotask(() => {
      const quoteButton = document.getElementById(quoteId);
      // A card without words steps back to a tick: then the text is where one goes on.
      if (quoteButton) quoteButton.focus({ preventScroll: true });
      else focusText();
    });
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a convenience for the pointer; the quote is the button.
    // biome-ignore lint/a11y/useKeyWithClickEvents: as above.
    <div
      className={styles.card}
      data-active={active || undefined}
      data-pointed={pointed || undefined}
      data-mark={about ?? markLook(style)}
      onClick={(event) => {
        const control = event.target instanceof Element && event.target.closest('a, button, textarea, input');
        if (!active && !control) open(id);
      }}
    >
      <button
        id={quoteId}
        type="button"
        className={styles.quote}
        aria-label={about ? messages.note.whole : markWords(annotation, quote, messages)}
        aria-expanded={active}
        data-hidden={(!active && note !== '' && !about) || undefined}
        onClick={() => {
          open(active ? undefined : id);
          if (active) focusQuote();
        }}
      >
        <Words text={about ? messages.note.whole : quote} />
      </button>
      {status === 'orphaned' || status === 'uncertain' ? (
        <p className={styles.lost}>{messages.mark[status]}</p>
      ) : null}
      {editing ? (
        <Suspense fallback={null}>
          <NoteEditor annotation={annotation} draft={draft} onLeave={focusQuote} />
        </Suspense>
      ) : (
        <>
          {note ? <NoteText note={note} /> : null}
          <p className={styles.meta}>
            {shownTags.map((tag) => (
              <span key={tag} className={styles.tag}>
                #{tag}
              </span>
            ))}
            {draft ? (
              <em>{messages.note.draft}</em>
            ) : note || shownTags.length > 0 || active ? (
              <RelativeTime at={annotation.modifiedAt} />
            ) : null}
          </p>
        </>
      )}
      {active && !editing ? (
        <Suspense fallback={null}>
          <MarkActions mark={mark} quote={quote} quoteId={quoteId} draft={draft} />
        </Suspense>
      ) : null}
    </div>
  );
});
