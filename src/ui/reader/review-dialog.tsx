import { useEffect, useRef, useState } from 'react';
import type { AnnotationId } from '../../core/annotation/annotation.ts';
import type { Article } from '../../core/article/article.ts';
import type { Projection } from '../../core/text/projection.ts';
import type { EditionReview } from '../../state/edition-review.ts';
import { markEditionSeen } from '../../state/edition-seen.ts';
import { useSnapshots } from '../../state/use-snapshots.ts';
import { Button } from '../kit/button.tsx';
import { Dialog } from '../kit/dialog.tsx';
import { NoticeRegion } from '../kit/notice.tsx';
import styles from './review-dialog.module.css';
import { ReviewEntry } from './review-entry.tsx';
import { useKeptFocus } from './use-kept-focus.ts';
import { useReviewMessages } from './use-review-messages.ts';

interface ReviewDialogProps {
  readonly article: Article;
  readonly projection: Projection;
  readonly review: EditionReview;
  readonly onReattach: (id: AnnotationId) => void;
  readonly onClose: () => void;
}

/** Entries shown at once: what a person decides in a sitting, and what a phone sets in a moment. */
const STRETCH = 50;

/** The marks that the article's new text leaves to a person, each as it was and as it may be now. */
export default function ReviewDialog({
  article,
  projection,
  review,
  onReattach,
  onClose,
}: ReviewDialogProps) {
  const m = useReviewMessages();
  const { revision } = projection;
  const { items, moved } = review;
  const snapshots = useSnapshots(items.map(({ mark }) => mark.annotation.anchor.revision));
  const known = useRef(snapshots);
  known.current = snapshots ?? known.current;
  const texts = known.current;
  const [limit, setLimit] = useState(STRETCH);
  const left = items.length - limit;
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => void markEditionSeen(article.id, revision), [article.id, revision]);
  useKeptFocus(list, texts && items);
  const showMore = (): void => {
    setLimit(limit + STRETCH);
    // The button may go; one reads on at the first of those that come.
    requestAnimationFrame(() => {
      const first = list.current?.querySelectorAll('li')[limit];
      first?.querySelector<HTMLElement>('[tabindex="-1"]')?.focus();
    });
  };
  return (
    <Dialog title={m.title} place="wide" onClose={onClose}>
      <div ref={list} className={styles.review}>
        {items.length > 0 ? (
          <p className={styles.intro}>{m.intro(moved)}</p>
        ) : (
          <p tabIndex={-1} className={styles.done}>
            {m.done}
          </p>
        )}
        {texts && items.length > 0 ? (
          <ol className={styles.list}>
            {items.slice(0, limit).map((item) => {
              const { id, anchor } = item.mark.annotation;
              return (
                <li key={id}>
                  <ReviewEntry
                    item={item}
                    language={article.language}
                    projection={projection}
                    snapshot={texts.get(anchor.revision)}
                    onReattach={onReattach}
                  />
                </li>
              );
            })}
          </ol>
        ) : null}
        {left > 0 ? <Button onClick={showMore}>{m.more(Math.min(left, STRETCH))}</Button> : null}
      </div>
      <NoticeRegion />
    </Dialog>
  );
}
