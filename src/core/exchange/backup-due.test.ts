import { expect, it } from 'vitest';
import { toInstant } from '../annotation/annotation.ts';
import { CHANGES, isBackupDue, oldestWithout } from './backup-due.ts';

const NOW = toInstant('2026-11-27T00:00:00.000Z');
/** Changes a day apart, the last of them some days ago. */
const changes = (count: number, daysAgo: number) =>
  Array.from({ length: count }, (_, i) => toInstant(new Date(Date.parse(NOW) - (daysAgo + i) * 86_400_000)));
const day = (daysAgo: number): string => new Date(Date.parse(NOW) - daysAgo * 86_400_000).toISOString();

it.each([
  ['nothing made', [], {}, false],
  ['much made today', changes(CHANGES, 0).fill(NOW), {}, false],
  ['much made within weeks', changes(CHANGES, 0), {}, true],
  ['less made than that', changes(CHANGES - 1, 0), {}, false],
  ['a backup since', changes(CHANGES, 1), { backedUpAt: NOW }, false],
  ['a backup before', changes(CHANGES, 1), { backedUpAt: day(99) }, true],
  ['a backup between', changes(CHANGES, 1), { backedUpAt: day(20) }, false],
  ['an offer since, that was let be', changes(CHANGES, 1), { backedUpAt: day(99), offeredAt: NOW }, false],
  ['as much again since that offer', changes(CHANGES, 1), { offeredAt: day(40) }, true],
])('%s', (_, changedAt, times, isDue) => expect(isBackupDue(changedAt, times, NOW)).toBe(isDue));

it('is told by the oldest of them, read a few at a time, and of very many too', () => {
  const all = changes(CHANGES + 12, 1).toReversed();
  const times = { backedUpAt: day(8) };
  let left = oldestWithout(all.slice(0, 20), times);
  left = oldestWithout([...left, ...all.slice(20)], times);
  expect(isBackupDue(left, times, NOW)).toBe(isBackupDue(all, times, NOW));
  expect(isBackupDue(oldestWithout(all, {}), {}, NOW)).toBe(true);
  expect(oldestWithout(changes(200_000, 1), {})).toHaveLength(CHANGES);
});
