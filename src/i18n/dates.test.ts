import { afterEach, describe, expect, test, vi } from 'vitest';
import { byteSize, dayDate, fullDate, monthName, nearDate } from './dates.ts';

// Moments are made in this machine's zone, as days are told apart in it: what is expected holds in any.
const now = new Date(2026, 10, 24, 16, 30);

/** A word of Intl may be parted by a no-break space. */
const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');

describe('nearDate', () => {
  test.each([
    ['this moment', now, '刚刚', 'just now'],
    ['this minute', new Date(2026, 10, 24, 16, 29, 1), '刚刚', 'just now'],
    ['a minute ago', new Date(2026, 10, 24, 16, 29, 0), '1分钟前', '1 minute ago'],
    ['minutes ago', new Date(2026, 10, 24, 16, 25), '5分钟前', '5 minutes ago'],
    ['within the hour', new Date(2026, 10, 24, 15, 30, 1), '59分钟前', '59 minutes ago'],
    ['an hour ago', new Date(2026, 10, 24, 15, 30), '15:30', '03:30 PM'],
    ['earlier today', new Date(2026, 10, 24, 9, 5), '09:05', '09:05 AM'],
    ['this midnight', new Date(2026, 10, 24), '00:00', '12:00 AM'],
    ['yesterday, late', new Date(2026, 10, 23, 23, 59), '昨天', 'yesterday'],
    ['yesterday, early', new Date(2026, 10, 23), '昨天', 'yesterday'],
    ['the day before', new Date(2026, 10, 22, 23, 59), '11月22日', 'Nov 22'],
    ['this year', new Date(2026, 2, 1), '3月1日', 'Mar 1'],
    ['another year', new Date(2025, 2, 1), '2025年3月1日', 'Mar 1, 2025'],
    ['a clock that runs ahead', new Date(2026, 10, 24, 16, 30, 30), '刚刚', 'just now'],
    ['later today', new Date(2026, 10, 24, 18, 0), '18:00', '06:00 PM'],
    ['another day to come', new Date(2030, 0, 2), '2030年1月2日', 'Jan 2, 2030'],
  ])('%s', (_, moment, zh, en) => {
    expect(plain(nearDate('zh-CN', moment, now))).toBe(zh);
    expect(plain(nearDate('en', moment, now))).toBe(en);
  });

  test('just after midnight, minutes before it are minutes', () => {
    const early = new Date(2026, 10, 24, 0, 10);
    expect(nearDate('zh-CN', new Date(2026, 10, 23, 23, 50), early)).toBe('20分钟前');
  });

  afterEach(() => void vi.unstubAllEnvs());

  test.each(['America/New_York', 'Asia/Shanghai', 'Australia/Lord_Howe'])(
    'yesterday is yesterday in %s, clocks put forward or back',
    (zone) => {
      vi.stubEnv('TZ', zone);
      for (let day = 1; day <= 365; day++) {
        const noon = new Date(2026, 0, day, 12);
        expect(nearDate('en', new Date(2026, 0, day - 1, 9), noon)).toBe('yesterday');
      }
    },
  );
});

test('the whole moment', () => {
  expect(fullDate('zh-CN', now)).toBe('2026年11月24日 16:30');
  expect(plain(fullDate('en', now))).toBe('November 24, 2026 at 4:30 PM');
});

test.each(['America/Los_Angeles', 'Asia/Shanghai', 'Pacific/Kiritimati'])(
  'a day is that day in %s',
  (zone) => {
    vi.stubEnv('TZ', zone);
    const noon = new Date('2026-11-01T12:00:00Z');
    expect(dayDate('zh-CN', noon)).toBe('2026年11月1日');
    expect(dayDate('en', noon)).toBe('Nov 1, 2026');
    expect([monthName('zh-CN', noon), monthName('en', noon)]).toEqual(['11月', 'Nov']);
    vi.unstubAllEnvs();
  },
);

test.each([
  [0, '0 kB', '0 kB'],
  [512, '0.5 kB', '0.5 kB'],
  [81_900, '81.9 kB', '81.9 kB'],
  [999_999, '1,000 kB', '1,000 kB'],
  [1_000_000, '1 MB', '1 MB'],
  [3_456_789, '3.5 MB', '3.5 MB'],
])('%i bytes', (bytes, zh, en) => {
  expect(byteSize('zh-CN', bytes)).toBe(zh);
  expect(byteSize('en', bytes)).toBe(en);
});
