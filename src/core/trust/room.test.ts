import { describe, expect, test } from 'vitest';
import { isToSay, lowRoom } from './room.ts';

const MB = 1024 * 1024;

describe('room runs low', () => {
  test.each([
    ['where little is left', { usage: 100 * MB, quota: 112 * MB }, 12 * MB],
    ['where none is left', { usage: 100 * MB, quota: 90 * MB }, 0],
    ['not where there is enough', { usage: 100 * MB, quota: 150 * MB }, undefined],
    ['not where the quota is not told', { usage: 100 * MB }, undefined],
    ['not where the use is not told', { quota: 1 }, undefined],
  ])('%s', (_, estimate, left) => expect(lowRoom(estimate)).toBe(left));
});

describe('it is said', () => {
  const now = Date.parse('2026-11-27T12:00:00Z');
  test.each([
    ['the first time', undefined, true],
    ['not twice in a day', '2026-11-26T12:00:01Z', false],
    ['again the next', '2026-11-26T12:00:00Z', true],
    ['again where the clock has fallen back', '2030-01-01T00:00:00Z', true],
    ['again where the moment cannot be read', 'yesterday', true],
  ])('%s', (_, saidAt, isSaid) => expect(isToSay(saidAt, now)).toBe(isSaid));
});
