import { type Day, dayAfter, weekdayOf } from './day.ts';

/** Seven days from a Monday on; those after the last day that is asked for are left out. */
export type Week = readonly Day[];

/** So many weeks, the last of them that of a day: what comes after that day is left out. */
export function weeksUntil(last: Day, count: number): Week[] {
  const monday = dayAfter(last, -weekdayOf(last) - 7 * (count - 1));
  return Array.from({ length: count }, (_, week) =>
    Array.from({ length: 7 }, (__, weekday) => dayAfter(monday, 7 * week + weekday)).filter(
      (day) => day <= last,
    ),
  );
}

/** The weeks in which a month begins, by their places, with the first day of that month. */
export const monthStarts = (weeks: readonly Week[]): { readonly week: number; readonly day: Day }[] =>
  weeks.flatMap((days, week) => days.filter((day) => day.endsWith('-01')).map((day) => ({ week, day })));
