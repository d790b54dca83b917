import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { open, postponeUpdate, useSession } from '../state/session-store.ts';
import { followDeployment } from './missing-part.ts';

const reload = vi.fn();
const fetched = vi.fn();
let fail = (): void => undefined;

beforeEach(() => {
  vi.stubGlobal('addEventListener', (_: string, listener: () => void) => {
    fail = listener;
  });
  const script = { getAttribute: () => './assets/index-old.js' };
  vi.stubGlobal('document', { baseURI: 'https://a.example/', querySelector: () => script });
  vi.stubGlobal('location', { reload });
  vi.stubGlobal('sessionStorage', {});
  vi.stubGlobal('fetch', fetched);
  followDeployment();
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.resetAllMocks();
  open(undefined);
  postponeUpdate();
});

const page = (entry: string, ok = true) => ({ ok, text: async () => `<script src="./assets/${entry}">` });

const settle = () => new Promise((resolve) => setTimeout(resolve));

test('a part is gone and the server has another build: the page is loaded anew, once for a build', async () => {
  fetched.mockResolvedValue(page('index-new.js'));
  fail();
  await settle();
  expect(reload).toHaveBeenCalledTimes(1);
  fail();
  await settle();
  expect(reload).toHaveBeenCalledTimes(1);
});

test.each([
  ['the server has the same build', () => fetched.mockResolvedValue(page('index-old.js'))],
  ['the server answers with an error', () => fetched.mockResolvedValue(page('none', false))],
  ['there is no network', () => fetched.mockRejectedValue(new TypeError('Failed to fetch'))],
])('a part is gone and %s: the page stays', async (_, answer) => {
  answer();
  fail();
  await settle();
  expect(reload).not.toHaveBeenCalled();
});

test('while a note is written the newer build is offered', async () => {
  fetched.mockResolvedValue(page('index-new.js'));
  open('a' as Parameters<typeof open>[0], true);
  fail();
  await settle();
  expect(reload).not.toHaveBeenCalled();
  useSession.getState().acceptUpdate?.();
  expect(reload).toHaveBeenCalledTimes(1);
});
