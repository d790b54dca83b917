import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { toAnnotationId, toInstant } from '../annotation/annotation.ts';
import { countDue, outlookOf } from './due.ts';

beforeEach(() => void vi.stubEnv('TZ', 'Asia/Shanghai'));
afterEach(() => void vi.unstubAllEnvs());

const mark = (name: string, createdAt: string, deletedAt?: string) => ({
  id: toAnnotationId(name),
  createdAt: toInstant(createdAt),
  ...(deletedAt && { deletedAt: toInstant(deletedAt) }),
});

const MARKS = [
  mark('late', '2026-11-24T15:59:59.999Z'),
  mark('early', '2026-11-23T16:00:00.000Z'),
  mark('next day', '2026-11-24T16:00:00.000Z'),
];

const reviewed = (due: string) => new Map([[toAnnotationId('early'), { due: toInstant(due) }]]);

test.each([
  ['the day they were made: none', '2026-11-24T15:59:59.999Z', [], '2026-11-25', 2],
  [
    'from midnight on: what was made the day before, first made first',
    '2026-11-24T16:00:00.000Z',
    ['early', 'late'],
    '2026-11-26',
    1,
  ],
  ['then all', '2026-12-24T08:00:00.000Z', ['early', 'late', 'next day'], undefined, 0],
])('%s', (_, now, due, day, count) => {
  expect(outlookOf(MARKS, new Map(), new Date(now))).toEqual({ due, ...(day && { next: { day, count } }) });
  expect(countDue(MARKS, new Map(), new Date(now))).toBe(due.length);
});

test('a mark that was looked at comes back when it is due, what waited longest first', () => {
  const waiting = outlookOf(MARKS, reviewed('2026-11-27T16:00:00.000Z'), new Date('2026-11-25T08:00:00Z'));
  expect(waiting).toEqual({ due: ['late'], next: { day: '2026-11-26', count: 1 } });
  const back = outlookOf(MARKS, reviewed('2026-11-27T16:00:00.000Z'), new Date('2026-11-28T08:00:00Z'));
  expect(back).toEqual({ due: ['late', 'next day', 'early'] });
});

test('what lies in the trash is not due, now or later', () => {
  const trash = MARKS.map(({ id, createdAt }) => mark(id, createdAt, '2026-11-24T16:30:00.000Z'));
  expect(outlookOf(trash, new Map(), new Date('2026-11-24T17:00:00Z'))).toEqual({ due: [] });
  expect(countDue(trash, reviewed('2026-11-24T16:00:00.000Z'), new Date('2026-11-24T17:00:00Z'))).toBe(0);
});

test('a mark made at the end of time, as others may write it down, is one that comes later', () => {
  const far = [...MARKS, mark('far', '9999-12-31T23:59:59.999Z')];
  expect(outlookOf(far, new Map(), new Date('2026-12-24T08:00:00Z')).due).toHaveLength(MARKS.length);
  expect(outlookOf(far, new Map(), new Date('2026-12-24T08:00:00Z')).next).toEqual({
    day: '9999-12-31',
    count: 1,
  });
});
