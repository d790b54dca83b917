import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import type { ArticleId } from '../../core/article/article.ts';
import type { Projection } from '../../core/text/projection.ts';
import type { ResolvedMark } from '../../state/resolved-mark.ts';
import { open, useSession } from '../../state/session-store.ts';
import { draftOf, type KnownDrafts } from '../../state/use-marks.ts';
import { IconButton } from '../kit/button.tsx';
import { useMessages } from '../kit/interface.tsx';
import { MarkCard } from './mark-card.tsx';
import styles from './notes-sheet.module.css';
import { WriteOnArticle } from './write-on-article.tsx';

interface NotesSheetProps {
  readonly articleId: ArticleId;
  readonly projection: Projection;
  readonly marks: readonly ResolvedMark[];
  readonly drafts: KnownDrafts;
  /** Whether the list of all marks is asked for; else the sheet shows the active mark, or is not there. */
  readonly listed: boolean;
  /** What is said above the list of marks that need looking after. */
  readonly notice: ReactNode;
  readonly onClose: () => void;
}

/** On a narrow screen the notes come from below: the one that was touched, or all of them. */
export function NotesSheet(props: NotesSheetProps) {
  const { articleId, projection, marks, drafts, listed, notice, onClose } = props;
  const { text } = projection;
  const messages = useMessages();
  const active = useSession((session) => session.active);
  const shown = listed ? marks : marks.filter(({ annotation }) => annotation.id === active);
  if (shown.length === 0 && !listed) return null;
  const close = (): void => {
    open(undefined);
    onClose();
  };
  return (
    <aside
      aria-label={messages.note.margin}
      className={styles.sheet}
      data-listed={listed || undefined}
      data-screen-only
    >
      <header className={styles.header}>
        <span className={styles.grip} />
        {listed ? <WriteOnArticle articleId={articleId} projection={projection} /> : null}
        <IconButton icon={X} label={messages.common.close} onClick={close} />
      </header>
      {listed ? notice : null}
      {shown.length === 0 ? <p className={styles.none}>{messages.note.none}</p> : null}
      {/* biome-ignore lint/a11y/noRedundantRoles: WebKit takes the role from a list without bullets. */}
      <ol role="list" className={styles.list}>
        {shown.map((mark) => (
          <li key={mark.annotation.id}>
            <MarkCard
              mark={mark}
              quote={
                mark.range ? text.slice(mark.range.start, mark.range.end) : mark.annotation.anchor.quote.exact
              }
              draft={draftOf(drafts, mark.annotation.id)}
            />
          </li>
        ))}
      </ol>
    </aside>
  );
}
