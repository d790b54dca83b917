import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toInstant } from '../annotation/annotation.ts';
import { type Copy, copyName, copyOf, superfluous } from './copies.ts';

const copy = (at: string, bytes = 1000): Copy => {
  const instant = toInstant(`2026-11-${at}:00.000Z`);
  return { name: copyName(instant, 7), at: instant, marks: 7, bytes };
};

const left = (copies: readonly Copy[]): string[] =>
  copies.filter((one) => !superfluous(copies).includes(one)).map(({ at }) => at.slice(8, 16));

test('a copy’s name says when it was made and how much is in it', () => {
  expect(copyOf(copyName(toInstant('2026-11-24T08:16:27.003Z'), 201), 9)).toEqual({
    name: 'quandian-copy-2026-11-24T08-16-27-003Z-201.json',
    at: '2026-11-24T08:16:27.003Z',
    marks: 201,
    bytes: 9,
  });
});

test.each([
  '',
  'quandian-copy-2026-11-24T08-16-27-003Z.json',
  'quandian-copy-2026-13-24T08-16-27-003Z-1.json',
  'quandian-copy-2026-11-24T08-16-27-003Z-1.json.crswap',
])('%j is no copy', (name) => expect(copyOf(name, 9)).toBeUndefined());

test.each<[string, readonly Copy[], string[]]>([
  ['none of none', [], []],
  [
    'none of three',
    [copy('24T08:00'), copy('24T08:05'), copy('24T08:10')],
    ['24T08:00', '24T08:05', '24T08:10'],
  ],
  [
    'the older ones of a day',
    [copy('24T08:00'), copy('24T08:05'), copy('24T08:10'), copy('24T08:15')],
    ['24T08:05', '24T08:10', '24T08:15'],
  ],
  [
    'all but the last of each earlier day, and days beyond five',
    ['18', '19', '20', '21', '22', '23', '24'].flatMap((day) => [copy(`${day}T08:00`), copy(`${day}T09:00`)]),
    ['20T09:00', '21T09:00', '22T09:00', '23T09:00', '24T08:00', '24T09:00'],
  ],
  [
    'what is too much in bytes, the newest two whatever their size',
    [copy('22T08:00', 100), copy('23T08:00', 50e6), copy('24T08:00', 50e6)],
    ['23T08:00', '24T08:00'],
  ],
])('gives way: %s', (_, copies, kept) => {
  const order = [...copies].reverse();
  expect(left(copies).sort()).toEqual([...kept].sort());
  expect(left(order).sort()).toEqual([...kept].sort());
});

test('the newest is never given up, and some is given up wherever there are many', () => {
  const anyCopies = fc.uniqueArray(fc.record({ minute: fc.nat(60 * 24 * 400), bytes: fc.nat(80e6) }), {
    selector: ({ minute }) => minute,
    minLength: 1,
    maxLength: 40,
  });
  fc.assert(
    fc.property(anyCopies, (list) => {
      const copies = list.map(({ minute, bytes }) => {
        const at = toInstant(new Date(Date.UTC(2026, 0) + minute * 60_000));
        return { name: copyName(at, 1), at, marks: 1, bytes };
      });
      const gone = superfluous(copies);
      const newest = copies.reduce((a, b) => (a.at > b.at ? a : b));
      expect(gone).not.toContain(newest);
      expect(copies.length - gone.length).toBeLessThanOrEqual(8);
    }),
  );
});
