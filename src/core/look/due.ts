import { type Annotation, type AnnotationId, type Instant, toInstant } from '../annotation/annotation.ts';
import { compareStrings } from '../annotation/order.ts';
import { type Day, dayAfter, dayAt, spanOf, startOf } from '../calendar/day.ts';
import type { Review } from './review.ts';

/** What is asked of a mark. */
export type Made = Pick<Annotation, 'id' | 'about' | 'createdAt' | 'deletedAt'>;
type Reviews = ReadonlyMap<AnnotationId, Pick<Review, 'due'>>;

/** What can be looked at again: a note on a whole article has no passage to recall. */
const isPassage = ({ about, deletedAt }: Made): boolean => about === undefined && deletedAt === undefined;

/** Whether a mark is to be looked at again now. Of one never looked at: from the day after it was made on. */
function dueTest(reviews: Reviews, now: Date): (mark: Made) => boolean {
  const at = toInstant(now);
  const today = spanOf(dayAt(now)).from;
  return (mark) => {
    if (!isPassage(mark)) return false;
    const { id, createdAt } = mark;
    const review = reviews.get(id);
    return review ? review.due <= at : createdAt < today;
  };
}

/** How many marks are to be looked at again now; what lies in the trash is not. */
export const countDue = (marks: readonly Made[], reviews: Reviews, now: Date): number =>
  marks.filter(dueTest(reviews, now)).length;

/** What is to be looked at again now, and what comes next. */
export interface Outlook {
  /** What has waited longest first. */
  readonly due: readonly AnnotationId[];
  /** The next day on which marks become due, and how many; absent where none will. */
  readonly next?: { readonly day: Day; readonly count: number };
}

/** Which marks are to be looked at again; what lies in the trash is not. */
export function outlookOf(marks: readonly Made[], reviews: Reviews, now: Date): Outlook {
  const isDue = dueTest(reviews, now);
  const waitingSince = ({ id, createdAt }: Made): Instant => reviews.get(id)?.due ?? createdAt;
  const due = marks
    .filter(isDue)
    .sort((a, b) => compareStrings(waitingSince(a), waitingSince(b)) || compareStrings(a.id, b.id))
    .map(({ id }) => id);
  const later = marks
    .filter((mark) => isPassage(mark) && !isDue(mark))
    .map(({ id, createdAt }) => reviews.get(id)?.due ?? dueFirst(createdAt))
    .sort(compareStrings);
  const [soonest] = later;
  if (soonest === undefined) return { due };
  const day = dayAt(new Date(soonest));
  const { to } = spanOf(day);
  return { due, next: { day, count: later.filter((one) => one < to).length } };
}

/** When a mark is to be looked at for the first time. */
const dueFirst = (createdAt: Instant): Instant => toInstant(startOf(dayAfter(dayAt(new Date(createdAt)))));
