import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import { noteInLedger } from '../storage/ledger.ts';
import { said, startAnew } from './marking.cases.ts';
import { remindOfRoom } from './room-reminder.ts';
import { useSession } from './session-store.ts';

startAnew();

const MB = 1024 * 1024;
const location = { hash: '#/' };
let quota = 0;

beforeEach(() => {
  location.hash = '#/';
  const storage = { estimate: async () => ({ usage: 100 * MB, quota }) };
  vi.stubGlobal('navigator', { languages: ['zh-CN'], storage });
  vi.stubGlobal('location', location);
});

test('little room is said once a day, and leads to what can be done', async () => {
  quota = 112 * MB;
  expect(await remindOfRoom()).toBe(true);
  expect(said()).toBe('浏览器给本站的空间只剩 12.6 MB。');
  useSession.getState().notice?.action?.run();
  expect(location.hash).toBe('#/settings');
  useSession.setState({ notice: undefined });
  expect(await remindOfRoom()).toBe(false);
  expect(said()).toBeUndefined();
});

test('enough room is not worth a word', async () => {
  quota = 1000 * MB;
  expect(await remindOfRoom()).toBe(false);
  expect(said()).toBeUndefined();
});

test('a copy that found no room tells, whatever the browser says', async () => {
  quota = 10_000 * MB;
  noteInLedger(() => ({ copyFault: 'full' }));
  expect(await remindOfRoom()).toBe(true);
  expect(said()).toBe('浏览器没有空间再留副本了。');
});

test('a browser that tells nothing is not asked', async () => {
  vi.stubGlobal('navigator', { languages: ['zh-CN'] });
  expect(await remindOfRoom()).toBe(false);
});
