import { expect, test, vi } from 'vitest';
import { newUuid } from './new-uuid.ts';

const VERSION_4 = /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/;

test.each(['with randomUUID', 'without'])('%s, ids are UUIDs of version 4, each its own', (which) => {
  const { crypto } = globalThis;
  const getRandomValues = crypto.getRandomValues.bind(crypto);
  if (which === 'without') vi.stubGlobal('crypto', { getRandomValues });
  const ids = Array.from({ length: 1000 }, newUuid);
  vi.unstubAllGlobals();
  expect(ids.filter((id) => !VERSION_4.test(id))).toEqual([]);
  expect(new Set(ids).size).toBe(1000);
});
