import { type Card, createEmptyCard, fsrs, type Grade as Rating, State } from 'ts-fsrs';
import { type AnnotationId, toInstant } from '../annotation/annotation.ts';
import { type Day, dayAfter, dayAt, noon, startOf } from '../calendar/day.ts';
import type { Review } from './review.ts';

/** How a mark is remembered when it is looked at again, from worst to best. */
export const GRADES = ['forgot', 'hazy', 'remembered', 'known'] as const;
export type Grade = (typeof GRADES)[number];

/** FSRS's ratings: Again, Hard, Good, Easy. */
const RATINGS: Record<Grade, Rating> = { forgot: 1, hazy: 2, remembered: 3, known: 4 };

/** By whole days: no mark comes back on the day it was looked at, and the same grades give the same days. */
const scheduler = fsrs({ enable_short_term: false, enable_fuzz: false });

/** FSRS counts the days in UTC between two moments; given noons there, it counts the reader's. */
const cardOf = ({ due, lookedAt, stability, difficulty, reps, lapses }: Review): Card => ({
  due: new Date(due),
  stability,
  difficulty,
  elapsed_days: 0,
  scheduled_days: 0,
  learning_steps: 0,
  reps,
  lapses,
  state: State.Review,
  last_review: noon(dayAt(new Date(lookedAt))),
});

/** This day, or that of the last look where this machine's clock runs behind. */
function dayOfLook(last: Review | undefined, now: Date): Day {
  const today = dayAt(now);
  const lastDay = last && dayAt(new Date(last.lookedAt));
  return lastDay && lastDay > today ? lastDay : today;
}

/** What is known of a mark once it has been looked at now; `last` is what was known of it before, if anything. */
export function reviewAfter(id: AnnotationId, last: Review | undefined, grade: Grade, now: Date): Review {
  const today = dayOfLook(last, now);
  const { card } = scheduler.next(
    last ? cardOf(last) : createEmptyCard(noon(today)),
    noon(today),
    RATINGS[grade],
  );
  return {
    annotationId: id,
    due: toInstant(startOf(dayAfter(today, card.scheduled_days))),
    lookedAt: toInstant(now),
    stability: card.stability,
    difficulty: card.difficulty,
    reps: card.reps,
    lapses: card.lapses,
  };
}
