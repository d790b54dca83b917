import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { type Day, dayAfter, dayAt, daysFrom, noon, parseDay, spanOf, startOf, weekdayOf } from './day.ts';

afterEach(() => void vi.unstubAllEnvs());

const day = (value: string): Day => {
  const parsed = parseDay(value);
  if (!parsed) throw new RangeError(`Not a day: ${value}`);
  return parsed;
};

/** Clocks that are changed in the small hours, at midnight, by half an hour, or never; and the zone furthest east. */
const ZONES = [
  'America/New_York',
  'Africa/Cairo',
  'Australia/Lord_Howe',
  'Asia/Shanghai',
  'Pacific/Kiritimati',
];

describe('the day of a moment is the reader’s', () => {
  test.each([
    ['Asia/Shanghai', '2026-11-24T15:59:59.999Z', '2026-11-24'],
    ['Asia/Shanghai', '2026-11-24T16:00:00.000Z', '2026-11-25'],
    ['America/New_York', '2026-11-24T04:59:59.999Z', '2026-11-23'],
    ['America/New_York', '2026-11-24T05:00:00.000Z', '2026-11-24'],
    ['the last moment before clocks go forward', '2026-03-08T06:59:59.999Z', '2026-03-08'],
    ['the midnight of a summer', '2026-07-01T04:00:00.000Z', '2026-07-01'],
    ['the hour that comes twice', '2026-11-01T06:30:00.000Z', '2026-11-01'],
    ['the end of the day that is an hour longer', '2026-11-02T04:59:59.999Z', '2026-11-01'],
  ])('%s, %s', (zone, moment, expected) => {
    vi.stubEnv('TZ', zone.includes('/') ? zone : 'America/New_York');
    expect(dayAt(new Date(moment))).toBe(expected);
  });
});

describe.each(ZONES)('in %s', (zone) => {
  const within = <T>(run: () => T): T => {
    vi.stubEnv('TZ', zone);
    return run();
  };

  test('a day begins with its first moment', () =>
    within(() => {
      for (let of = day('2026-01-01'); of < '2028-01-01'; of = dayAfter(of)) {
        const start = startOf(of);
        expect(dayAt(start)).toBe(of);
        expect(dayAt(new Date(start.getTime() - 1))).toBe(dayAfter(of, -1));
        expect(spanOf(of)).toEqual({ from: start.toISOString(), to: startOf(dayAfter(of)).toISOString() });
      }
    }));

  test('days follow one another, none twice and none left out', () =>
    within(() => {
      for (let of = day('2026-01-01'); of < '2028-01-01'; of = dayAfter(of)) {
        expect(daysFrom(of, dayAfter(of))).toBe(1);
        expect(dayAfter(dayAfter(of), -1)).toBe(of);
        expect(weekdayOf(dayAfter(of))).toBe((weekdayOf(of) + 1) % 7);
      }
    }));
});

test('a Monday is the first day of the week', () => {
  expect(weekdayOf(day('2026-11-23'))).toBe(0);
  expect(weekdayOf(day('2026-11-29'))).toBe(6);
});

test('days are counted over leap years', () => {
  expect(daysFrom(day('2024-02-28'), day('2024-03-01'))).toBe(2);
  expect(daysFrom(day('2026-03-01'), day('2026-02-28'))).toBe(-1);
  expect(dayAfter(day('2026-12-31'))).toBe('2027-01-01');
});

test('what is read as a day is one', () => {
  fc.assert(
    fc.property(
      fc.date({ min: new Date('1970-01-02'), max: new Date('9999-12-30'), noInvalidDate: true }),
      (date) => {
        const of = dayAt(date);
        expect(parseDay(of)).toBe(of);
        expect(noon(of).toISOString()).toBe(`${of}T12:00:00.000Z`);
      },
    ),
  );
  for (const none of [
    '',
    '2026',
    '2026-1-1',
    '2026-02-30',
    '2026-13-01',
    '2026-11-24T00:00',
    '0000-01-01',
    ' 2026-11-24',
  ])
    expect(parseDay(none), none).toBeUndefined();
});

describe('there is a last day', () => {
  test.each(ZONES)('which the last moment falls on, and no day comes after: %s', (zone) => {
    vi.stubEnv('TZ', zone);
    const last = dayAt(new Date('9999-12-31T23:59:59.999Z'));
    expect(parseDay(last)).toBe(last);
    expect(dayAfter(last, 40_000)).toBe('9999-12-31');
    expect(spanOf(day('9999-12-31')).to).toBe('9999-12-31T23:59:59.999Z');
  });
});
