import type { DifferencePiece } from '../../core/anchor/difference.ts';
import styles from './difference-pieces.module.css';
import { useReviewMessages } from './use-review-messages.ts';

interface DifferencePiecesProps {
  readonly pieces: readonly DifferencePiece[];
  readonly without: 'gone' | 'new';
}

/**
 * One side of a difference, what the other has not marked. Screen readers pass over `<del>` and `<ins>`; a word
 * before each says what it is.
 */
export function DifferencePieces({ pieces, without }: DifferencePiecesProps) {
  const m = useReviewMessages();
  const shown = pieces.map((piece, at) => ({ ...piece, at })).filter(({ kind }) => kind !== without);
  return (
    <span className={styles.pieces}>
      {shown.map(({ kind, text, at }) => {
        if (kind === 'same') return <span key={at}>{text}</span>;
        const Element = kind === 'gone' ? 'del' : 'ins';
        return (
          <Element key={at}>
            <span className="visually-hidden">{kind === 'gone' ? m.gone : m.added}</span>
            {text}
          </Element>
        );
      })}
    </span>
  );
}
