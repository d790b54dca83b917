import { expect, test } from 'vitest';
import { isForeignImage, isOwnImage } from './own-image.ts';

const ORIGIN = 'https://a.example';

test.each([
  ['icons/a.png', true],
  ['/elsewhere/a.png', true],
  ['https://a.example/a.png', true],
  ['data:image/png;base64,AAAA', true],
  ['DATA:image/png;base64,AAAA', true],
  ['', false],
  ['https://b.example/a.png', false],
  ['http://a.example/a.png', false],
  ['//b.example/a.png', false],
  ['data:text/html,a', false],
  ['blob:https://b.example/1', false],
  ['javascript:a', false],
  ['https://', false],
])('%s: %j', (src, expected) => expect(isOwnImage(src, ORIGIN)).toBe(expected));

test.each([
  ['https://b.example/a.png', true],
  ['//b.example/a.png', true],
  ['about:invalid#a.png', false],
  ['data:image/svg+xml,<svg/>', false],
])('%s would have to be fetched from another site: %j', (src, expected) =>
  expect(isForeignImage(src)).toBe(expected),
);
