import { type CSSProperties, memo, type ReactNode, useCallback } from 'react';
import type { PlacedMark } from '../../state/resolved-mark.ts';
import { open, useSession } from '../../state/session-store.ts';
import type { KnownDraft } from '../../state/use-marks.ts';
import { useMessages } from '../kit/interface.tsx';
import { markLook } from '../kit/mark-look.ts';
import { markWords } from '../kit/mark-words.ts';
import { focusActiveCard } from './list-focus.ts';
import styles from './margin.module.css';
import { MarkCard } from './mark-card.tsx';
import type { MarkPlace } from './use-mark-places.ts';

/** Level with a height of the text, in px from the margin's top; on paper the notes stand one below another. */
const at = (top: number): CSSProperties => ({ '--top': `${top}px` }) as CSSProperties;

interface MarginBoxProps {
  readonly as?: 'li' | 'div';
  readonly id: string;
  readonly top: number;
  readonly follow: (id: string, element: Element) => () => void;
  readonly className?: string | undefined;
  readonly mark?: PlacedMark;
  readonly isActive?: boolean;
  readonly children: ReactNode;
}

/** What stands in the margin at a height that is given, and tells its own. */
export function MarginBox(props: MarginBoxProps) {
  const { as: Element = 'li', id, top, follow, className, mark, isActive, children } = props;
  const ref = useCallback(
    (element: HTMLElement | null) => (element ? follow(id, element) : undefined),
    [follow, id],
  );
  return (
    <Element
      ref={ref}
      className={[styles.item, className].filter(Boolean).join(' ')}
      data-annotation={mark?.annotation.id}
      data-active={isActive || undefined}
      style={at(top)}
    >
      {children}
    </Element>
  );
}

interface MarginNoteProps extends Pick<MarginBoxProps, 'top' | 'follow'> {
  readonly mark: PlacedMark;
  readonly quote: string;
  readonly draft: KnownDraft;
}

/** A mark with words, and the one that has come forward. */
export const MarginNote = memo(function MarginNote({ mark, quote, draft, ...rest }: MarginNoteProps) {
  const { id } = mark.annotation;
  const isActive = useSession((session) => session.active === id);
  return (
    <MarginBox {...rest} id={id} mark={mark} isActive={isActive}>
      <MarkCard mark={mark} quote={quote} draft={draft} />
    </MarginBox>
  );
});

interface MarginTickProps {
  readonly mark: PlacedMark;
  readonly quote: string;
  readonly place: MarkPlace;
}

/** A mark without words, or one whose words have no room beside it: a stroke in its colour, as tall as its lines. */
export const MarginTick = memo(function MarginTick({ mark, quote, place }: MarginTickProps) {
  const messages = useMessages();
  const { id, about, style } = mark.annotation;
  const isPointed = useSession((session) => session.pointed === id);
  return (
    <li
      className={styles.tick}
      data-annotation={id}
      data-mark={about ?? markLook(style)}
      data-pointed={isPointed || undefined}
      style={{ ...at(place.top), blockSize: place.height }}
    >
      <button
        type="button"
        aria-label={about ? messages.note.whole : markWords(mark.annotation, quote, messages)}
        title={quote}
        onClick={() => {
          open(id);
          focusActiveCard();
        }}
      />
    </li>
  );
});
