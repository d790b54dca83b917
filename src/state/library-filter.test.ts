import { expect, test } from 'vitest';
import { formatAddress, parseAddress } from './address.ts';
import { addressOf, filterOf, isFiltered, type LibraryFilter } from './library-filter.ts';

const parsed = (hash: string): LibraryFilter => {
  const address = parseAddress(hash);
  if (address.screen !== 'library') throw new RangeError(hash);
  return filterOf(address.shelf);
};

test.each<[string, LibraryFilter]>([
  ['#/', {}],
  ['#/?state=reading&sort=title', { state: 'reading', sort: 'title' }],
  ['#/?state=removed&tag=a%2Fb+c&collection=x', { state: 'removed', tag: 'a/b c', collection: 'x' }],
  ['#/?lang=en', { lang: 'en' }],
])('%s is read, and written alike', (hash, filter) => {
  expect(parsed(hash)).toEqual(filter);
  expect(formatAddress(addressOf(filter))).toBe(hash);
});

test('what is not known is passed over', () =>
  expect(parsed('#/?state=lost&sort=size&tag=&more=1')).toEqual({}));

test.each<[boolean, LibraryFilter]>([
  [false, { sort: 'title' }],
  [true, { tag: 'a' }],
  [true, { lang: 'en' }],
  [false, {}],
])('filtered: %s', (is, filter) => expect(isFiltered(filter)).toBe(is));
