import { expect, test } from 'vitest';
import { toInstant } from '../annotation/annotation.ts';
import { toArticleId } from '../article/article.ts';
import { finishedBy, joinShelved, type ReadingState, type Shelved, stateOf, unshelved } from './shelved.ts';

const day = (n: number) => toInstant(`2026-11-${String(n).padStart(2, '0')}T08:00:00.000Z`);
const NONE = unshelved(toArticleId('an-article'));
const midway = (n: number) => ({ progress: 0.4, at: day(n) });
const atEnd = (n: number) => ({ progress: 1, at: day(n) });
const set = (state: ReadingState, n: number): Shelved => ({ ...NONE, state, stateAt: day(n) });

test.each<[string, Shelved | undefined, Parameters<typeof stateOf>[1], ReadingState]>([
  ['never opened', undefined, undefined, 'new'],
  ['tagged, never opened', NONE, undefined, 'new'],
  ['opened', undefined, midway(1), 'reading'],
  ['at the end', undefined, atEnd(1), 'finished'],
  ['once at the end, now looked back in', { ...NONE, finishedAt: day(1) }, midway(2), 'finished'],
  ['taken up by hand, never opened', set('reading', 1), undefined, 'reading'],
  ['taken up again by hand after its end', { ...set('reading', 3), finishedAt: day(2) }, atEnd(2), 'reading'],
  ['and read to the end again', { ...set('reading', 3), finishedAt: day(4) }, atEnd(4), 'finished'],
  ['put back to new', set('new', 3), midway(2), 'new'],
  ['put back to new, and opened again', set('new', 3), midway(4), 'reading'],
  ['finished by hand, and opened again', set('finished', 1), midway(2), 'finished'],
  ['archived, and read on', set('archived', 1), atEnd(2), 'archived'],
])('%s', (_, row, place, state) => expect(stateOf(row, place)).toBe(state));

test.each<[string, Shelved, Shelved]>([
  ['is kept', NONE, { ...NONE, finishedAt: day(5) }],
  ['is known', { ...NONE, finishedAt: day(2) }, { ...NONE, finishedAt: day(2) }],
  ['was undone since', set('reading', 6), set('reading', 6)],
  [
    'is reached again',
    { ...set('reading', 4), finishedAt: day(3) },
    { ...set('reading', 4), finishedAt: day(5) },
  ],
])('an end that %s', (_, row, after) => expect(finishedBy(row, day(5))).toEqual(after));

test('two copies are one: what was done later, and the later end', () => {
  const ours = { ...NONE, tags: ['甲'], modifiedAt: day(2), finishedAt: day(1) };
  const theirs = { ...NONE, finishedAt: day(3) };
  const joined = { ...ours, finishedAt: day(3) };
  expect(joinShelved(ours, theirs)).toEqual(joined);
  expect(joinShelved(theirs, ours)).toEqual(joined);
  expect(joinShelved(joined, theirs)).toEqual(joined);
});
