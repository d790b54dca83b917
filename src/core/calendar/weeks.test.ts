import { expect, test } from 'vitest';
import { type Day, dayAfter, parseDay, weekdayOf } from './day.ts';
import { monthStarts, weeksUntil } from './weeks.ts';

const day = (value = ''): Day => {
  const parsed = parseDay(value);
  if (!parsed) throw new RangeError(`Not a day: ${value}`);
  return parsed;
};

test.each([
  ['2026-11-23', 1],
  ['2026-11-26', 4],
  ['2026-11-29', 7],
])('the last week ends with %s, after %i days', (last, length) => {
  const weeks = weeksUntil(day(last), 53);
  expect(weeks).toHaveLength(53);
  expect(weeks.at(-1)).toHaveLength(length);
  expect(weeks.at(-1)?.at(-1)).toBe(last);
  const days = weeks.flat();
  for (const [i, of] of days.entries()) expect(of).toBe(dayAfter(day(last), i + 1 - days.length));
  for (const week of weeks) expect(weekdayOf(day(week[0]))).toBe(0);
});

test('twelve months begin within 53 weeks', () => {
  const starts = monthStarts(weeksUntil(day('2026-11-26'), 53));
  expect(starts.map((start) => start.day)).toEqual([
    ...['2025-12-01', '2026-01-01', '2026-02-01', '2026-03-01', '2026-04-01', '2026-05-01'],
    ...['2026-06-01', '2026-07-01', '2026-08-01', '2026-09-01', '2026-10-01', '2026-11-01'],
  ]);
  expect(starts[0]?.week).toBe(1);
  expect(starts.at(-1)?.week).toBe(48);
});
