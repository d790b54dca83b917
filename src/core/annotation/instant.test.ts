import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyInstant } from './annotation.cases.ts';
import { toInstant } from './annotation.ts';
import { instantAfter, instantFromDateTime, isInstant, LAST_INSTANT } from './instant.ts';

describe('isInstant', () => {
  it.each([
    ['2026-11-24T08:16:27.000Z', true],
    ['1970-01-01T00:00:00.000Z', true],
    ['9999-12-31T23:59:59.999Z', true],
    ['1969-12-31T23:59:59.999Z', false],
    ['+010000-01-01T00:00:00.000Z', false],
    ['2026-02-30T00:00:00.000Z', false],
    ['2026-13-01T00:00:00.000Z', false],
    ['2026-11-24T08:16:27Z', false],
    ['2026-11-24T08:16:27.000+08:00', false],
    ['2026-11-24T08:16:27.000Z\n', false],
    ['', false],
  ])('%j: %s', (value, expected) => expect(isInstant(value)).toBe(expected));
});

describe('instantFromDateTime', () => {
  it.each([
    ['2026-11-24T16:16:27+08:00', '2026-11-24T08:16:27.000Z'],
    ['2026-11-24T08:16:27.1Z', '2026-11-24T08:16:27.100Z'],
    ['2015-01-28T12:00:00Z', '2015-01-28T12:00:00.000Z'],
    ['9999-12-31T23:59:59-14:00', undefined],
    ['2026-11-24T08:16:27', undefined],
    ['yesterday', undefined],
  ])('%s: %s', (value, expected) => expect(instantFromDateTime(value)).toBe(expected));
});

describe('instantAfter', () => {
  it('grows, whatever the clock says, and stays an instant', () => {
    fc.assert(
      fc.property(anyInstant, anyInstant, (previous, now) => {
        const next = instantAfter(previous, now);
        expect(isInstant(next)).toBe(true);
        expect(next > previous || next === LAST_INSTANT).toBe(true);
        expect(next >= now).toBe(true);
      }),
    );
  });

  it('adds one millisecond where the clock ran backwards', () => {
    const previous = toInstant('2026-11-24T08:16:27.999Z');
    expect(instantAfter(previous, toInstant('2001-01-01T00:00:00.000Z'))).toBe('2026-11-24T08:16:28.000Z');
  });

  it('stays at the last instant', () => {
    expect(instantAfter(LAST_INSTANT, toInstant('2026-11-24T08:16:27.000Z'))).toBe(LAST_INSTANT);
  });
});
