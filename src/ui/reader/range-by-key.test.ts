import { expect, test } from 'vitest';
import { rangeByKey } from './range-by-key.ts';

const text = '甲乙。He goes on. 丙丁。';
const range = { start: 3, end: 5 };
const plain = { ctrlKey: false, altKey: false };

test.each([
  ['ArrowRight', plain, false, 'He g'],
  ['ArrowLeft', plain, false, 'H'],
  ['ArrowRight', { ctrlKey: true, altKey: false }, false, 'He goes'],
  ['ArrowRight', { ctrlKey: false, altKey: true }, false, 'He goes'],
  ['ArrowDown', plain, false, 'He goes on.'],
  ['ArrowDown', plain, true, 'He g'],
  ['ArrowUp', plain, true, 'H'],
  ['ArrowLeft', plain, true, 'He goes on.'],
])('%s with %j, on vertical lines %s: %s', (key, held, vertical, expected) => {
  const moved = rangeByKey({ key, ...held }, text, range, 'end', vertical);
  expect(moved && text.slice(moved.start, moved.end)).toBe(expected);
});

test('any other key is not one of these', () => {
  expect(rangeByKey({ key: 'x', ...plain }, text, range, 'end')).toBeUndefined();
  expect(rangeByKey({ key: 'toString', ...plain }, text, range, 'end')).toBeUndefined();
});
