import { expect, it } from 'vitest';
import { sameEnds } from './same-ends.ts';

it.each([
  ['nothing and nothing', '', '', 0, 0],
  ['all the same', 'abc', 'abc', 3, 0],
  ['all new', '', 'abc', 0, 0],
  ['all gone', 'abc', '', 0, 0],
  ['one put in', 'abc', 'abxc', 2, 1],
  ['one taken out', 'abc', 'ac', 1, 1],
  ['one replaced', 'abc', 'axc', 1, 1],
  ['one put in among its like: no entry counts twice', 'aa', 'aaa', 2, 0],
  ['another order', 'abc', 'cba', 0, 0],
])('%s', (_, before, after, from, tail) => {
  expect(sameEnds([...before], [...after])).toEqual({ from, tail });
});
