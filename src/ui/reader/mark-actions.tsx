import { History, MoveHorizontal, PenLine, Trash2, Underline } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { type Annotation, COLORS } from '../../core/annotation/annotation.ts';
import type { Draft } from '../../core/exchange/backup.ts';
import { deleteMarks, restyle } from '../../state/mark-commands.ts';
import { useEarlierNotes } from '../../state/note-history.ts';
import type { ResolvedMark } from '../../state/resolved-mark.ts';
import { adjust } from '../../state/session-store.ts';
import { Button, IconButton } from '../kit/button.tsx';
import { ErrorBoundary } from '../kit/error-boundary.tsx';
import { useMessages } from '../kit/interface.tsx';
import { ShareButton } from '../kit/share-button.tsx';
import { editNote } from './begin-note.ts';
import { focusText } from './focus-text.ts';
import styles from './mark-actions.module.css';

const Backlinks = lazy(() => import('./backlinks.tsx'));
const NoteHistory = lazy(() => import('./note-history.tsx'));

interface MarkActionsProps {
  readonly mark: ResolvedMark;
  /** The marked text as it reads now, or as it read. */
  readonly quote: string;
  /** The element that shows it. */
  readonly quoteId: string;
  readonly draft: Draft | undefined;
}

/** What can be done with an opened mark. */
export default function MarkActions({ mark, quote, quoteId, draft }: MarkActionsProps) {
  const messages = useMessages();
  const { id, about, style } = mark.annotation;
  const hasNote = (draft?.note ?? mark.annotation.note) !== '';
  const versions = useEarlierNotes(id) ?? [];
  const [historyShown, setHistoryShown] = useState(false);
  return (
    <div className={styles.actions} data-screen-only>
      {about ? null : <Looks id={id} style={style} />}
      <Button kind="quiet" className={styles.write} onClick={() => editNote(id, messages)}>
        <PenLine size={15} strokeWidth={1.6} aria-hidden />
        {hasNote ? messages.note.edit : messages.note.write}
      </Button>
      {versions.length > 0 ? (
        <IconButton icon={History} label={messages.note.history} onClick={() => setHistoryShown(true)} />
      ) : null}
      {mark.range && !about ? (
        <IconButton icon={MoveHorizontal} label={messages.mark.adjust} onClick={() => adjust(id)} />
      ) : null}
      <ShareButton mark={{ ...mark, quote }} describedBy={quoteId} />
      <IconButton
        icon={Trash2}
        label={messages.common.delete}
        onClick={() => {
          focusText();
          void deleteMarks([id]);
        }}
      />
      {historyShown ? (
        <Suspense fallback={null}>
          <NoteHistory
            annotation={mark.annotation}
            draft={draft}
            versions={versions}
            onClose={() => setHistoryShown(false)}
          />
        </Suspense>
      ) : null}
      <Suspense fallback={null}>
        {/* Fetched by itself: where it does not come, on a first visit without a network, the room goes on. */}
        <ErrorBoundary fallback={false}>
          <Backlinks annotation={mark.annotation} />
        </ErrorBoundary>
      </Suspense>
    </div>
  );
}

/** The looks that a mark can have; a note on the whole article has none. */
function Looks({ id, style }: Pick<Annotation, 'id' | 'style'>) {
  const messages = useMessages();
  return (
    <fieldset className={styles.colors} aria-label={messages.mark.color}>
      {COLORS.map((color) => (
        <button
          key={color}
          type="button"
          aria-label={messages.colors[color]}
          aria-pressed={style.line === 'fill' && style.color === color}
          title={messages.colors[color]}
          onClick={() => void restyle(id, { color, line: 'fill' })}
        >
          <span style={{ background: `var(--swatch-${color})` }} />
        </button>
      ))}
      <button
        type="button"
        aria-label={messages.lines.underline}
        aria-pressed={style.line === 'underline'}
        title={messages.lines.underline}
        onClick={() => void restyle(id, { line: 'underline' })}
      >
        <Underline size={18} strokeWidth={1.8} className={styles.underline} aria-hidden />
      </button>
    </fieldset>
  );
}
