import 'fake-indexeddb/auto';
import { expect, test, vi } from 'vitest';
import { en } from '../i18n/en.ts';
import { zhCN } from '../i18n/zh-cn.ts';
import { attempt, sayFault } from './attempt.ts';
import { said, startAnew } from './marking.cases.ts';
import { showTrouble, useSession } from './session-store.ts';

startAnew();

const notice = () => useSession.getState().notice;

test('what succeeds comes back, and nothing is said', async () => {
  expect(await attempt(async () => 7)).toBe(7);
  expect(notice()).toBeUndefined();
});

test.each([
  ['QuotaExceededError', zhCN.errors.storageFull, en.errors.storageFull],
  ['SecurityError', zhCN.errors.storageBlocked, en.errors.storageBlocked],
  ['DatabaseClosedError', zhCN.errors.otherTab, en.errors.otherTab],
  ['VersionError', zhCN.errors.notSaved, en.errors.notSaved],
  ['DataError', zhCN.errors.notSaved, en.errors.notSaved],
])('%s is said in either language', async (name, zh, english) => {
  expect(await attempt(() => Promise.reject(new DOMException('', name)))).toBeUndefined();
  expect(notice()?.tone).toBe('failed');
  expect([said(), notice()?.say(en)]).toEqual([zh, english]);
});

test('an error thrown at once is said as well', async () => {
  await attempt(() => {
    throw new Error('at once');
  });
  expect(said()).toBe(zhCN.errors.notSaved);
});

test('it is tried again as often as the reader asks', async () => {
  const write = vi
    .fn<() => Promise<string>>()
    .mockRejectedValueOnce(new Error('once'))
    .mockRejectedValueOnce(new Error('twice'))
    .mockResolvedValue('written');
  await attempt(write);
  const first = notice();
  first?.action?.run();
  await vi.waitFor(() => expect(notice()?.id).not.toBe(first?.id));
  notice()?.action?.run();
  await vi.waitFor(() => expect(write).toHaveBeenCalledTimes(3));
});

test('a fault of reading is said once, however many queries meet it', () => {
  sayFault(new DOMException('', 'SecurityError'));
  const first = notice();
  expect(said()).toBe(zhCN.errors.storageBlocked);
  sayFault(new DOMException('', 'SecurityError'));
  expect(notice()).toBe(first);
  sayFault(new DOMException('', 'QuotaExceededError'));
  expect(said()).toBe(zhCN.errors.storageFull);
});

test('a database that stays shut is explained on the whole, once', () => {
  sayFault(new DOMException('', 'VersionError'));
  expect([notice(), useSession.getState().trouble]).toEqual([undefined, 'newer']);
  showTrouble(undefined);
  sayFault(new DOMException('', 'VersionError'));
  expect(useSession.getState().trouble).toBeUndefined();
});
