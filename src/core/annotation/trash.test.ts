import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SAMPLE } from './annotation.cases.ts';
import { type Annotation, type Instant, toInstant } from './annotation.ts';
import { type FirstSeen, sweep } from './trash.ts';

const DAY = 86_400_000;
const DELETED = Date.UTC(2026, 10, 24);
const on = (day: number): Instant => toInstant(new Date(DELETED + day * DAY));
const year = (year: number, day = 0): Instant => toInstant(new Date(Date.UTC(year, 0, 1) + day * DAY));

/** On which of the days, as the clock has them, a mark goes that was deleted when the clock said `deletedAt`. */
function goesOn(deletedAt: Instant, starts: readonly Instant[]): Instant | undefined {
  let firstSeen: FirstSeen = new Map();
  const trash: Annotation[] = [{ ...SAMPLE, deletedAt }];
  return starts.find((now) => {
    const swept = sweep(trash, firstSeen, now);
    firstSeen = swept.firstSeen;
    return swept.due.length > 0;
  });
}

describe('a deleted mark', () => {
  test.each([
    ['goes after 30 days', on(0), [on(0), on(1), on(29.99), on(30)], on(30)],
    [
      'stays where the clock leaps ahead, and back',
      on(0),
      [on(1), year(2030), on(2), year(2030, 9), on(29)],
      undefined,
    ],
    ['goes in its time after such leaps', on(0), [on(1), year(2030), on(2), year(2001), on(31)], on(31)],
    ['stays where the clock falls back', on(0), [on(1), year(2001), year(2001, 29), on(29)], undefined],
    [
      'stays 30 days by a clock that has fallen back for good',
      on(0),
      [year(2001), year(2001, 29), year(2001, 30)],
      year(2001, 30),
    ],
    ['of a clock that was behind stays 30 days', year(2001), [on(0), on(29), on(30)], on(30)],
    ['of a clock that was ahead stays 30 days', year(2030), [on(0), on(29), on(30)], on(30)],
    [
      'that a reader comes back to after a year stays another 30 days',
      on(0),
      [on(365), on(394), on(395)],
      on(395),
    ],
  ] as const)('%s', (_, deletedAt, starts, day) => expect(goesOn(deletedAt, starts)).toBe(day));
});

test('what is not in the trash is left', () => {
  expect(sweep([SAMPLE], new Map(), on(400))).toEqual({ due: [], firstSeen: new Map() });
});

test('no mark goes within 30 days, however the clock leaps by a season or more', () => {
  const anyLeap = fc.constantFrom(0, -9000, -4000, -365, -100, 100, 365, 1500, 9000);
  const anyStart = fc.record({ later: fc.double({ min: 0, max: 9, noNaN: true }), leap: anyLeap });
  fc.assert(
    fc.property(anyLeap, fc.array(anyStart, { maxLength: 30 }), (first, steps) => {
      let day = 0;
      const starts: { day: number; clock: Instant }[] = [];
      for (const { later, leap } of steps) {
        day += later;
        if (day < 30) starts.push({ day, clock: on(day + leap) });
      }
      expect(
        goesOn(
          on(first),
          starts.map(({ clock }) => clock),
        ),
      ).toBeUndefined();
    }),
  );
});
