import { expect, test } from 'vitest';
import { moveOfKey, wayOfClick, wayOfSwipe, wheelByPage } from './flow-moves.ts';

test.each([
  ['ArrowRight', false, 'right', { by: 'step', way: 1 }],
  ['ArrowRight', false, 'left', { by: 'step', way: -1 }],
  ['ArrowLeft', false, 'left', { by: 'step', way: 1 }],
  ['ArrowLeft', false, 'right', { by: 'step', way: -1 }],
  ['ArrowDown', false, 'left', { by: 'step', way: 1 }],
  [' ', false, 'left', { by: 'view', way: 1 }],
  [' ', true, 'left', { by: 'view', way: -1 }],
  ['PageUp', false, 'right', { by: 'view', way: -1 }],
  ['Home', false, 'left', { to: 'start' }],
  ['ArrowLeft', true, 'left', undefined],
  ['j', false, 'left', undefined],
] as const)('%s (shift %s), the text going on to the %s', (key, shift, ahead, move) =>
  expect(moveOfKey(key, shift, ahead)).toEqual(move),
);

test.each([
  ['to the left, lines across', -90, 10, 'right', 1],
  ['to the right, lines across', 90, 10, 'right', -1],
  ['to the right, lines down', 90, -10, 'left', 1],
  ['to the left, lines down', -90, 0, 'left', -1],
  ['too short', -30, 0, 'right', undefined],
  ['slanting', -90, 80, 'right', undefined],
] as const)('a swipe %s', (_, x, y, ahead, way) => expect(wayOfSwipe(x, y, ahead)).toBe(way));

test.each([
  [20, 'right', -1],
  [380, 'right', 1],
  [20, 'left', 1],
  [380, 'left', -1],
  [195, 'left', undefined],
] as const)('a click at %s of 390, the text going on to the %s', (x, ahead, way) =>
  expect(wayOfClick(x, 390, ahead)).toBe(way),
);

test('a notch of a wheel is one page, a flick is not many, and small turns add up', () => {
  const turn = wheelByPage();
  expect(turn(100, 0)).toBe(1);
  expect([30, 60, 120, 200].map((now) => turn(100, now))).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
  expect(turn(100, 230)).toBe(1);
  expect(turn(-100, 1000)).toBe(-1);
  expect([2000, 2016, 2032].map((now) => turn(20, now))).toEqual([undefined, undefined, 1]);
  expect(turn(40, 3000)).toBeUndefined();
  expect(turn(40, 3300)).toBeUndefined();
});
