import { type ReactNode, useMemo } from 'react';
import { type DifferencePiece, differenceOf } from '../../core/anchor/difference.ts';
import type { Passage } from '../../core/anchor/passage.ts';
import { DifferencePieces } from './difference-pieces.tsx';
import styles from './passage-pair.module.css';
import { useReviewMessages } from './use-review-messages.ts';

interface PassagePairProps {
  readonly before: Passage;
  /** Absent where nothing is proposed. */
  readonly now: Passage | undefined;
  /** Of what stands there now. */
  readonly caption: string;
  readonly language: string;
}

/** A passage as it was marked and as it may be now, side by side, with what differs between the two marked. */
export function PassagePair({ before, now, caption, language }: PassagePairProps) {
  const m = useReviewMessages();
  const pieces = useMemo(
    (): DifferencePiece[] =>
      now ? differenceOf(before.exact, now.exact) : [{ kind: 'same', text: before.exact }],
    [before, now],
  );
  return (
    <div className={styles.pair}>
      <Side caption={m.before} passage={before} language={language}>
        <DifferencePieces pieces={pieces} without="new" />
      </Side>
      {now ? (
        <Side caption={caption} passage={now} language={language} live>
          <DifferencePieces pieces={pieces} without="gone" />
        </Side>
      ) : (
        <p className={styles.nowhere}>{m.nowhere}</p>
      )}
    </div>
  );
}

interface SideProps {
  readonly caption: string;
  readonly passage: Passage;
  readonly language: string;
  /** Whether a change of it is announced. */
  readonly live?: boolean;
  readonly children: ReactNode;
}

function Side({ caption, passage, language, live, children }: SideProps) {
  return (
    <figure className={styles.side} aria-live={live ? 'polite' : undefined}>
      <figcaption>{caption}</figcaption>
      <blockquote lang={language}>
        {passage.before}
        <mark>{children}</mark>
        {passage.after}
      </blockquote>
    </figure>
  );
}
