import { lazy, Suspense, useMemo, useState } from 'react';
import type { Article } from '../../core/article/article.ts';
import type { Projection } from '../../core/text/projection.ts';
import { reviewEdition } from '../../state/edition-review.ts';
import { useEditionSeen } from '../../state/edition-seen.ts';
import type { ResolvedMark } from '../../state/resolved-mark.ts';
import { goTo } from '../../state/use-address.ts';
import styles from './review-notice.module.css';
import { useReviewMessages } from './use-review-messages.ts';

const ReviewDialog = lazy(() => import('./review-dialog.tsx'));

interface ReviewNoticeProps {
  readonly article: Article;
  readonly projection: Projection;
  readonly marks: readonly ResolvedMark[];
  /** In the reading room (at the head of the margin, or above the text), or in the list of all notes. */
  readonly place: 'room' | 'list';
}

/**
 * Says what became of the marks since the text changed, and opens the review. What was followed surely is spoken of
 * until it was reviewed once, what is to be confirmed as long as it is; marks that are lost stay within reach, in the
 * margin or the list of notes.
 */
export default function ReviewNotice({ article, projection, marks, place }: ReviewNoticeProps) {
  const { revision } = projection;
  const seen = useEditionSeen(article.id, revision);
  const review = useMemo(() => reviewEdition(marks, revision), [marks, revision]);
  const [reviewing, setReviewing] = useState(false);
  const m = useReviewMessages();
  const { moved, changed, uncertain, orphaned, items } = review;
  const isNews = seen === false || uncertain > 0;
  const isShown = seen !== undefined && items.length > 0 && (isNews || orphaned > 0);
  const followed = seen ? ([0, 0] as const) : ([moved, changed] as const);
  return (
    <>
      {isShown ? (
        <p
          className={[styles.notice, styles[place]].join(' ')}
          data-news={isNews || undefined}
          data-unseen={!seen || undefined}
          data-screen-only
        >
          {m.summary(...followed, uncertain, orphaned)}{' '}
          <button type="button" aria-haspopup="dialog" onClick={() => setReviewing(true)}>
            {m.open}
          </button>
        </p>
      ) : null}
      {reviewing ? (
        <Suspense fallback={null}>
          <ReviewDialog
            article={article}
            projection={projection}
            review={review}
            onReattach={(mark) => {
              setReviewing(false);
              goTo({ screen: 'read', articleId: article.id, mark, reattach: true });
            }}
            onClose={() => {
              setReviewing(false);
              requestAnimationFrame(keepFocus);
            }}
          />
        </Suspense>
      ) : null}
    </>
  );
}

/** What opened the review may be gone with its reason: then the text is where one goes on. */
function keepFocus(): void {
  const isLost = document.activeElement === document.body;
  if (isLost) document.querySelector<HTMLElement>('main article')?.focus({ preventScroll: true });
}
