import { expect, test } from 'vitest';
import type { Resolution } from '../anchor/anchor.ts';
import { revisionOf } from '../text/revision.ts';
import { SAMPLE } from './annotation.cases.ts';
import { heedRefusals, isRefused } from './refusals.ts';

const REVISION = revisionOf('这是改过的原文。');
const OTHER = revisionOf('别的');
const refusing = { ...SAMPLE, refused: [{ revision: REVISION, start: 10, end: 20 }] };

test.each([
  ['itself', { start: 10, end: 20 }, true],
  ['most of it', { start: 11, end: 19 }, true],
  ['a little more', { start: 9, end: 21 }, true],
  ['half of it', { start: 10, end: 15 }, false],
  ['its neighbour', { start: 20, end: 30 }, false],
  ['all around it', { start: 0, end: 40 }, false],
])('a refused place is %s: %j %s', (_, place, refused) => {
  expect(isRefused(refusing, REVISION, place)).toBe(refused);
  expect(isRefused(refusing, OTHER, place)).toBe(false);
});

test.each<[string, Resolution, Resolution]>([
  [
    'a mark that was followed to a refused place is lost',
    { status: 'changed', start: 10, end: 20 },
    { status: 'orphaned', candidates: [] },
  ],
  [
    'a mark that was followed elsewhere is not',
    { status: 'moved', start: 30, end: 40 },
    { status: 'moved', start: 30, end: 40 },
  ],
  [
    'what else may be the place is still asked about',
    {
      status: 'uncertain',
      candidates: [
        { start: 10, end: 20, score: 1 },
        { start: 50, end: 60, score: 0.9 },
      ],
    },
    { status: 'uncertain', candidates: [{ start: 50, end: 60, score: 0.9 }] },
  ],
  [
    'a mark with nothing left to ask about is lost',
    { status: 'uncertain', candidates: [{ start: 10, end: 20, score: 1 }] },
    { status: 'orphaned', candidates: [] },
  ],
])('%s', (_, resolution, expected) => {
  expect(heedRefusals(resolution, refusing, REVISION)).toEqual(expected);
  expect(heedRefusals(resolution, refusing, OTHER)).toEqual(resolution);
  expect(heedRefusals(resolution, SAMPLE, REVISION)).toBe(resolution);
});
