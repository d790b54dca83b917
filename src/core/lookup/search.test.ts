import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DEFAULT_SEARCHES, lookedUp, searchAddress, searchFault, searchHost } from './search.ts';

test('what a reader has at first is sound', () => {
  for (const search of DEFAULT_SEARCHES) expect(searchFault(search)).toBeUndefined();
  expect(DEFAULT_SEARCHES.map(searchHost)).toContain('www.zdic.net');
});

test.each([
  ['https://a.example/%s', undefined],
  ['https://例子.中国/查?字=%s&式=1#上', undefined],
  ['https://a.example:8443/?q=%s', undefined],
  ['https://a.example?q=%s', undefined],
  ['https://a.example#%s', undefined],
  ['http://a.example/%s', 'not-https'],
  ['//a.example/%s', 'not-https'],
  ['javascript:alert("%s")', 'not-https'],
  ['data:text/html,%s', 'not-https'],
  ['https://%s.example/', 'not-https'],
  ['https://%s/', 'not-https'],
  ['https://user@a.example/%s', 'not-https'],
  ['https://user:secret@a.example/%s', 'not-https'],
  ['https://a.example\\@b.example/%s', 'not-https'],
  ['https://a.example/ %s', 'not-https'],
  ['https://localhost/%s', 'not-https'],
  ['https:///a.example/%s', 'not-https'],
  [`https://a.example/${'a'.repeat(500)}%s`, 'not-https'],
  ['https://a.example/', 'no-words'],
  ['https://a.example', 'no-words'],
  ['', 'not-https'],
] as const)('the address %s: %s', (url, fault) => expect(searchFault({ name: '名', url })).toBe(fault));

test.each(['', '  ', '长'.repeat(41)])('the name %j is none', (name) =>
  expect(searchFault({ name, url: 'https://a.example/%s' })).toBe('no-name'),
);

test('words stand in the address, as many times as it asks, and change nothing else of it', () => {
  const search = { name: '甲', url: 'https://a.example/%s?q=%s#x' };
  expect(searchAddress(search, '  脱贫\n攻坚 ')).toBe(
    `https://a.example/${encodeURIComponent('脱贫 攻坚')}?q=${encodeURIComponent('脱贫 攻坚')}#x`,
  );
  expect(searchAddress(search, '$&')).toContain('/%24%26?');
  expect(lookedUp('字'.repeat(500))).toHaveLength(200);
});

test('whatever is selected, the address is one, of the same host', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.constantFrom(...DEFAULT_SEARCHES), (words, search) => {
      const address = new URL(searchAddress(search, words));
      expect(address.protocol).toBe('https:');
      expect(address.host).toBe(searchHost(search));
      expect(address.hash).toBe('');
    }),
  );
  expect(searchAddress({ name: '甲', url: 'https://a.example/%s' }, '\ud800')).toBe(
    'https://a.example/%EF%BF%BD',
  );
});
