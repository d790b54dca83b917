import { type Instant, toInstant } from '../annotation/annotation.ts';
import { LAST_INSTANT } from '../annotation/instant.ts';

declare const day: unique symbol;

/** A day as the reader's own calendar has it, in the time zone of this machine: `2026-11-24`. Days sort as strings. */
export type Day = string & { readonly [day]: true };

const DAY = 86_400_000; // ms; of UTC, whose days are all as long

const SHAPE = /^(?:19[7-9]\d|[2-9]\d{3})-\d\d-\d\d$/;

const two = (part: number): string => String(part).padStart(2, '0');

/** The last day there is: what others write down may be a moment on it, which is the next year further east. */
const LAST = '9999-12-31' as Day;

/** The day that a moment falls on. */
export const dayAt = (moment: Date): Day =>
  moment.getFullYear() > 9999
    ? LAST
    : (`${String(moment.getFullYear()).padStart(4, '0')}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}` as Day);

/** Noon of the day in UTC, in ms: there days can be counted, whatever clocks do here. */
const noonOf = (of: Day): number => Date.parse(`${of}T12:00:00Z`);

/** A day from outside, of the years 1970 to 9999; undefined where it is none. */
export function parseDay(value: string): Day | undefined {
  const time = SHAPE.test(value) ? noonOf(value as Day) : Number.NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value) ? (value as Day) : undefined;
}

/** The day so many days later, or earlier where `days` is negative; the last one there is where it would lie beyond that. */
export const dayAfter = (of: Day, days = 1): Day =>
  new Date(Math.min(noonOf(of) + days * DAY, noonOf(LAST))).toISOString().slice(0, 10) as Day;

/** How many days lie between two: 1 from one day to the next. */
export const daysFrom = (from: Day, to: Day): number => Math.round((noonOf(to) - noonOf(from)) / DAY);

/** The day of the week, from 0 on Monday to 6. */
export const weekdayOf = (of: Day): number => (new Date(noonOf(of)).getUTCDay() + 6) % 7;

/** The moment at which the day begins; where clocks are put forward at midnight, that is one o'clock. */
export function startOf(of: Day): Date {
  const noon = new Date(noonOf(of));
  return new Date(noon.getUTCFullYear(), noon.getUTCMonth(), noon.getUTCDate());
}

/** The instants of a day: from the first one on, up to the first one of the next day; up to the last one there is. */
export const spanOf = (of: Day): { readonly from: Instant; readonly to: Instant } => ({
  from: toInstant(startOf(of)),
  to: of < LAST ? toInstant(startOf(dayAfter(of))) : LAST_INSTANT,
});

/** The day's noon in UTC: for what takes moments and is told to take them in UTC. */
export const noon = (of: Day): Date => new Date(noonOf(of));
