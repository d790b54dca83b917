import { type ComponentProps, lazy, Suspense, useRef } from 'react';
import { isLost } from '../../state/resolved-mark.ts';

// Only where the text has changed under a mark.
const ReviewNotice = lazy(() => import('./review-notice.tsx'));

/** What is to be said of marks that a changed text moved, changed or lost; nothing on an unchanged one. */
export function EditionNotice(props: ComponentProps<typeof ReviewNotice>) {
  const needed = useRef(false);
  // Once there, it stays: the review may be open that settles the last mark.
  needed.current ||= props.marks.some((mark) => mark.status === 'changed' || isLost(mark));
  return needed.current ? (
    <Suspense fallback={null}>
      <ReviewNotice {...props} />
    </Suspense>
  ) : null;
}
