import { expect, test } from 'vitest';
import { formatAddress, parseAddress } from './address.ts';
import { addressOf, filterOf, isFiltered, type LibraryFilter } from './library-filter.ts';

const parsed = (hash: string): LibraryFilter => {
  const address = parseAddress(hash);
  if (address.screen !== 'library') throw new RangeError(hash);
  return filterOf(address);
};

test.each<[string, LibraryFilter]>([
  ['#/', { query: '' }],
  ['#/?q=%E8%83%8C%E5%BD%B1', { query: '背影' }],
  ['#/?state=reading&sort=title', { query: '', state: 'reading', sort: 'title' }],
  [
    '#/?q=a&state=removed&tag=a%2Fb+c&collection=x',
    { query: 'a', state: 'removed', tag: 'a/b c', collection: 'x' },
  ],
  ['#/?lang=en', { query: '', lang: 'en' }],
])('%s is read, and written alike', (hash, filter) => {
  expect(parsed(hash)).toEqual(filter);
  expect(formatAddress(addressOf(filter))).toBe(hash);
});

test('what is not known is passed over', () =>
  expect(parsed('#/?state=lost&sort=size&tag=&more=1')).toEqual({ query: '' }));

test.each<[boolean, LibraryFilter]>([
  [false, { query: '', sort: 'title' }],
  [true, { query: '', tag: 'a' }],
  [true, { query: 'a' }],
])('filtered: %s', (is, filter) => expect(isFiltered(filter)).toBe(is));
