import 'fake-indexeddb/auto';
import { expect, test, vi } from 'vitest';
import { keepReminded, remindedAt } from '../storage/reminders.ts';
import { said, startAnew } from './marking.cases.ts';
import { remind } from './remind.ts';

startAnew();

const WORDS = { what: () => '空间不多', lead: () => '看看' };

test('what another tab has said while one read is not said again', async () => {
  const page = new EventTarget();
  const location = { hash: '#/read/an-article' };
  vi.stubGlobal('navigator', { languages: ['zh-CN'] });
  vi.stubGlobal('location', location);
  vi.stubGlobal('addEventListener', page.addEventListener.bind(page));
  vi.stubGlobal('removeEventListener', page.removeEventListener.bind(page));
  const reminding = remind('room', () => remindedAt('room') === undefined, WORDS);
  keepReminded('room', '2026-12-24T12:00:00Z');
  location.hash = '#/';
  page.dispatchEvent(new Event('hashchange'));
  expect(await reminding).toBe(false);
  expect(said()).toBeUndefined();
});
