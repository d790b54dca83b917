import { expect, test } from 'vitest';
import { DEFAULT_SEARCHES } from '../core/lookup/search.ts';
import { moveSearch, readSearches } from './searches.ts';

const search = { name: '甲', url: 'https://a.example/%s' };

test.each([
  ['nothing', undefined],
  ['null', null],
  ['no list', { 0: search }],
  ['a list of others', ['甲']],
])('%s gives those one has at first', (_, stored) => expect(readSearches(stored)).toBe(DEFAULT_SEARCHES));

test.each([
  ['none at all', [], []],
  [
    'what is sound',
    [search, { ...search, url: 'javascript:alert("%s")' }, { ...search, name: '' }],
    [search],
  ],
  ['each once', [search, search], [search]],
  ['no more of it', [{ ...search, more: 1 }], [search]],
])('a list gives %s', (_, stored, expected) => expect(readSearches(stored)).toEqual(expected));

test('no more than can be looked through', () => {
  const many = Array.from({ length: 50 }, (_, i) => ({ ...search, name: `甲${i}` }));
  expect(readSearches(many)).toEqual(many.slice(0, 20));
});

test.each([
  ['甲', 1, '乙甲丙'],
  ['丙', -1, '甲丙乙'],
  ['甲', -1, '甲乙丙'],
  ['丙', 1, '甲乙丙'],
  ['丁', 1, '甲乙丙'],
] as const)('%s moves by %i', (name, by, expected) => {
  const list = [...'甲乙丙'].map((each) => ({ ...search, name: each }));
  expect(
    moveSearch(list, { ...search, name }, by)
      .map((each) => each.name)
      .join(''),
  ).toBe(expected);
});
