import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { CHANGES } from '../core/exchange/backup-due.ts';
import { annotation, put } from '../storage/rows.cases.ts';
import { noteBackup } from './backup-commands.ts';
import { remindOfBackup } from './backup-reminder.ts';
import { said, startAnew } from './marking.cases.ts';
import { useSession } from './session-store.ts';

startAnew();

const OFFER = '上次备份以来，又写了不少。';
const page = new EventTarget();
const location = { hash: '#/notes' };

beforeEach(async () => {
  location.hash = '#/notes';
  vi.stubGlobal('navigator', { languages: ['zh-CN'] });
  vi.stubGlobal('location', location);
  vi.stubGlobal('addEventListener', page.addEventListener.bind(page));
  vi.stubGlobal('removeEventListener', page.removeEventListener.bind(page));
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-12-24T12:00:00Z') });
  await put(...Array.from({ length: CHANGES }, (_, i) => annotation(i)));
});
afterEach(() => void vi.useRealTimers());

test('a backup is offered once, and leads to where it is made', async () => {
  await remindOfBackup();
  expect(said()).toBe(OFFER);
  useSession.getState().notice?.action?.run();
  expect(location.hash).toBe('#/settings');
  useSession.setState({ notice: undefined });
  await remindOfBackup();
  expect(said()).toBeUndefined();
});

test('after a backup none is offered', async () => {
  noteBackup();
  await remindOfBackup();
  expect(said()).toBeUndefined();
});

test('whoever reads is left alone until they have done', async () => {
  location.hash = '#/read/an-article';
  const reminding = remindOfBackup();
  await vi.waitFor(() => expect(said()).toBeUndefined());
  page.dispatchEvent(new Event('hashchange'));
  expect(said()).toBeUndefined();
  location.hash = '#/';
  page.dispatchEvent(new Event('hashchange'));
  // It listens once all has been read.
  const leaving = setInterval(() => page.dispatchEvent(new Event('hashchange')), 1);
  await reminding;
  clearInterval(leaving);
  expect(said()).toBe(OFFER);
});
