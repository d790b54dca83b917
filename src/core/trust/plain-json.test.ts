import { expect, test } from 'vitest';
import { plainJson } from './plain-json.ts';

test.each<[string, unknown, string]>([
  ['rows', [{ id: '1', note: '注 "\\' }], '[{"id":"1","note":"注 \\"\\\\"}]'],
  ['a large number', { a: 2n ** 64n }, '{"a":"18446744073709551616"}'],
  ['a map and a set', [new Map([['a', 1]]), new Set(['b'])], '[[["a",1]],["b"]]'],
  ['bytes', new Uint8Array([1, 2]).buffer, '[1,2]'],
  ['a moment', new Date(0), '"1970-01-01T00:00:00.000Z"'],
])('%s', (_, value, json) => expect(plainJson(value)).toBe(json));
