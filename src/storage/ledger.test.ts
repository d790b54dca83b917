import { beforeEach, expect, test, vi } from 'vitest';
import { noteInLedger, readLedger } from './ledger.ts';
import { MemoryStorage } from './memory-storage.cases.ts';

beforeEach(() => {
  vi.stubGlobal('localStorage', new MemoryStorage());
});

const KEY = 'quandian.ledger';
const AT = '2026-11-24T08:00:00.000Z';

test('what is noted stands beside what was noted before, and what becomes undefined goes', () => {
  expect(readLedger()).toBeUndefined();
  noteInLedger(() => ({ marks: 3, at: AT, isAsked: true, copyFault: 'full' }));
  noteInLedger(({ changes }) => ({ changes: changes + 2, copyFault: undefined }));
  noteInLedger(({ changes }) => ({ backup: { at: AT, changes }, copy: { at: AT, changes: 1 } }));
  expect(readLedger()).toEqual({
    marks: 3,
    changes: 2,
    at: AT,
    isAsked: true,
    backup: { at: AT, changes: 2 },
    copy: { at: AT, changes: 1 },
  });
});

test.each([
  'nonsense',
  'null',
  '7',
  '[]',
  '{"marks":-1,"changes":0}',
  '{"marks":1.5,"changes":0}',
  '{"marks":"3","changes":0}',
])('%s is no ledger', (text) => {
  localStorage.setItem(KEY, text);
  expect(readLedger()).toBeUndefined();
});

test('of a ledger that is spoiled in part the rest is read', () => {
  localStorage.setItem(
    KEY,
    '{"marks":3,"changes":2,"at":7,"isAsked":"yes","backup":{"at":1},"copy":{"at":"x","changes":-1},"copyFault":"what"}',
  );
  expect(readLedger()).toEqual({ marks: 3, changes: 2 });
});

test('where nothing can be stored nothing is thrown', () => {
  vi.stubGlobal('localStorage', {
    getItem: () => null,
    setItem: () => {
      throw new DOMException('full', 'QuotaExceededError');
    },
  });
  expect(() => noteInLedger(() => ({ marks: 3 }))).not.toThrow();
});
