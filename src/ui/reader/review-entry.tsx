import { useState } from 'react';
import { passageAt, passageOf } from '../../core/anchor/passage.ts';
import type { AnnotationId } from '../../core/annotation/annotation.ts';
import type { Projection } from '../../core/text/projection.ts';
import type { ReviewItem } from '../../state/edition-review.ts';
import { confirmPlace, refusePlace } from '../../state/review-commands.ts';
import { Button } from '../kit/button.tsx';
import { markLook } from '../kit/mark-look.ts';
import { Words } from '../kit/words.tsx';
import { PassagePair } from './passage-pair.tsx';
import styles from './review-entry.module.css';
import { useReviewMessages } from './use-review-messages.ts';

interface ReviewEntryProps {
  readonly item: ReviewItem;
  readonly language: string;
  readonly projection: Projection;
  /** The text that the mark was made on, where it is kept. */
  readonly snapshot: string | undefined;
  readonly onReattach: (id: AnnotationId) => void;
}

/** One mark of the review: its passage then and now, and what the reader can say to it. */
export function ReviewEntry({ item, language, projection, snapshot, onReattach }: ReviewEntryProps) {
  const m = useReviewMessages();
  const [turned, setTurned] = useState(0);
  const { annotation } = item.mark;
  const { id, anchor, note, style } = annotation;
  const { places, kind } = item;
  const index = places.length > 0 ? turned % places.length : 0;
  const place = places[index];
  return (
    <div className={styles.entry} data-mark={markLook(style)}>
      <h3 tabIndex={-1} data-kind={kind}>
        {m.kinds[kind]}
        <span className="visually-hidden" lang={language}>
          {' '}
          <Words text={anchor.quote.exact} />
        </span>
      </h3>
      {note ? <p className={styles.note}>{note}</p> : null}
      <PassagePair
        before={passageOf(anchor, snapshot)}
        now={place && passageAt(projection.text, place)}
        caption={places.length > 1 ? m.nowAt(index + 1, places.length) : m.now}
        language={language}
      />
      <footer className={styles.actions}>
        {place ? (
          <>
            <Button
              kind={kind === 'uncertain' ? 'primary' : 'plain'}
              onClick={() => void confirmPlace(id, projection, place)}
            >
              {m.confirm}
            </Button>
            <Button onClick={() => void refusePlace(id, projection, place)}>{m.refuse}</Button>
          </>
        ) : null}
        {places.length > 1 ? <Button onClick={() => setTurned(index + 1)}>{m.next}</Button> : null}
        <Button kind={place ? 'quiet' : 'plain'} onClick={() => onReattach(id)}>
          {m.select}
        </Button>
      </footer>
    </div>
  );
}
