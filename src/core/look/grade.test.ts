import fc from 'fast-check';
import { afterEach, expect, test, vi } from 'vitest';
import { toAnnotationId, toInstant } from '../annotation/annotation.ts';
import { dayAt, daysFrom } from '../calendar/day.ts';
import { GRADES, type Grade, reviewAfter } from './grade.ts';
import type { Review } from './review.ts';

const ID = toAnnotationId('8f3a1c2d-0000-4000-8000-000000000001');

afterEach(() => void vi.unstubAllEnvs());

const daysUntil = (review: Review): number =>
  daysFrom(dayAt(new Date(review.lookedAt)), dayAt(new Date(review.due)));

/** Looks at a mark on the day it is due each time, in the evening; gives the days between. */
function looks(grades: readonly Grade[]): number[] {
  const days: number[] = [];
  let last: Review | undefined;
  for (const grade of grades) {
    const now = last ? new Date(Date.parse(last.due) + 20 * 3_600_000) : new Date('2026-11-24T12:00:00Z');
    last = reviewAfter(ID, last, grade, now);
    days.push(daysUntil(last));
  }
  return days;
}

test.each<[string, Grade[], number[]]>([
  ['forgotten at first', ['forgot'], [1]],
  ['hazy at first', ['hazy'], [2]],
  ['remembered', ['remembered', 'remembered', 'remembered'], [3, 14, 57]],
  ['known well', ['known', 'known'], [8, 66]],
  ['forgotten once it was known', ['remembered', 'remembered', 'forgot'], [3, 14, 2]],
])('%s: it comes back after %j %j', (_, grades, days) => expect(looks(grades)).toEqual(days));

test('the better it is remembered, the later it comes back; never on the same day', () => {
  const grades = fc.array(fc.constantFrom(...GRADES), { maxLength: 12 });
  fc.assert(
    fc.property(grades, (before) => {
      const after = GRADES.map((grade) => looks([...before, grade]).at(-1) ?? 0);
      expect(after).toEqual(after.toSorted((a, b) => a - b));
      expect(Math.min(...after)).toBeGreaterThan(0);
    }),
  );
});

test('looks and lapses are counted', () => {
  const first = reviewAfter(ID, undefined, 'forgot', new Date('2026-11-24T12:00:00Z'));
  expect(first).toMatchObject({ annotationId: ID, reps: 1, lapses: 0, lookedAt: '2026-11-24T12:00:00.000Z' });
  const second = reviewAfter(ID, first, 'forgot', new Date('2026-11-25T12:00:00Z'));
  expect(second).toMatchObject({ reps: 2, lapses: 1 });
});

test.each([
  ['the day before the clocks go back', 'America/New_York', '2026-11-01T04:10:00Z'],
  ['the day before they go forward', 'America/New_York', '2026-03-08T04:50:00Z'],
  ['just before midnight', 'Asia/Shanghai', '2026-11-24T15:59:59Z'],
  ['just after it', 'Asia/Shanghai', '2026-11-24T16:00:01Z'],
])('a forgotten mark comes back tomorrow: %s', (_, zone, moment) => {
  vi.stubEnv('TZ', zone);
  expect(daysUntil(reviewAfter(ID, undefined, 'forgot', new Date(moment)))).toBe(1);
});

test('days count as the reader has them, not as UTC has', () => {
  vi.stubEnv('TZ', 'Asia/Shanghai');
  const late = reviewAfter(ID, undefined, 'remembered', new Date('2026-11-24T15:00:00Z'));
  const early = reviewAfter(ID, undefined, 'remembered', new Date('2026-11-23T23:00:00Z'));
  const again = new Date('2026-11-27T01:00:00Z');
  expect(reviewAfter(ID, early, 'remembered', again)).toEqual(reviewAfter(ID, late, 'remembered', again));
});

test('a clock that runs behind does no harm', () => {
  const last = reviewAfter(ID, undefined, 'remembered', new Date('2030-01-01T12:00:00Z'));
  const now = new Date('2026-11-24T12:00:00Z');
  const next = reviewAfter(ID, last, 'remembered', now);
  expect(next.due > toInstant('2030-01-01T12:00:00.000Z')).toBe(true);
});

test('a mark that was looked at at the end of time can be looked at again', () => {
  const first = reviewAfter(ID, undefined, 'known', new Date('2026-11-24T12:00:00Z'));
  const far = { ...first, lookedAt: toInstant('9999-12-31T23:59:59.999Z') };
  expect(reviewAfter(ID, far, 'known', new Date('2026-11-25T12:00:00Z')).due).toMatch(/^9999-12-3/);
});
