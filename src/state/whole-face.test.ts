import { beforeEach, expect, test, vi } from 'vitest';
import type { FaceSlice } from '../core/face/face-slice.ts';

vi.mock('virtual:whole-face', () => ({ listUrl: 'face/slices.1.json', wholeFaceBytes: 60 }));

const BASE = 'https://a.example/app/';
const slices: FaceSlice[] = [10, 20, 30].map((bytes, i) => ({
  url: `face/${i}.1.woff2`,
  bytes,
  integrity: 'sha384-',
  range: `U+${i}`,
}));

/** Cache Storage as far as it is used here: whole responses by address. */
class Caches {
  readonly stores = new Map<string, Map<string, Response>>();
  readonly has = async (name: string) => this.stores.has(name);
  readonly delete = async (name: string) => this.stores.delete(name);
  readonly open = async (name: string) => {
    const store = this.stores.get(name) ?? new Map<string, Response>();
    this.stores.set(name, store);
    return {
      match: async (url: string) => store.get(url)?.clone(),
      keys: async () => [...store.keys()].map((url) => ({ url })),
      put: async (url: string, response: Response) => void store.set(url, response),
      delete: async ({ url }: { url: string }) => store.delete(url),
    };
  };
}

let answer: (path: string) => Response | Promise<Response>;
let asked: string[];

const answerAll = (path: string): Response =>
  new Response(path.endsWith('.json') ? JSON.stringify(slices) : path);

beforeEach(() => {
  vi.resetModules();
  asked = [];
  answer = answerAll;
  vi.stubGlobal('document', { baseURI: BASE });
  vi.stubGlobal('caches', new Caches());
  vi.stubGlobal('fetch', async (url: string, { signal }: RequestInit) => {
    const path = url.slice(BASE.length);
    asked.push(path);
    const response = await answer(path);
    signal?.throwIfAborted();
    return response;
  });
});

const load = () => import('./whole-face.ts');

test('fetches the list and every slice', async () => {
  const { downloadWholeFace, lookForWholeFace, useWholeFace } = await load();
  await lookForWholeFace();
  expect(useWholeFace.getState()).toEqual({ status: 'absent', held: 0 });
  const held: number[] = [];
  useWholeFace.subscribe((face) => held.push(face.held));
  await downloadWholeFace();
  expect(useWholeFace.getState()).toEqual({ status: 'ready', held: 60 });
  expect(held).toEqual([...held].sort((a, b) => a - b));
  expect(asked.toSorted()).toEqual([...slices.map(({ url }) => url), 'face/slices.1.json']);
});

test('a failure half way is said, keeps what came, and the next try goes on', async () => {
  const { downloadWholeFace, useWholeFace } = await load();
  answer = (path) => (path.startsWith('face/2') ? new Response('', { status: 503 }) : answerAll(path));
  await downloadWholeFace();
  expect(useWholeFace.getState()).toEqual({ status: 'partial', held: 30, failure: 'fetch' });
  asked = [];
  answer = answerAll;
  await downloadWholeFace();
  expect(useWholeFace.getState()).toEqual({ status: 'ready', held: 60 });
  expect(asked).toEqual(['face/2.1.woff2']);
});

test('a failure of the list leaves nothing', async () => {
  const { downloadWholeFace, useWholeFace } = await load();
  answer = () => Promise.reject(new TypeError('offline'));
  await downloadWholeFace();
  expect(useWholeFace.getState()).toEqual({ status: 'absent', held: 0, failure: 'fetch' });
});

test('a full disk is said as such', async () => {
  const { downloadWholeFace, useWholeFace } = await load();
  answer = (path) =>
    path.endsWith('.json') ? answerAll(path) : Promise.reject(new DOMException('', 'QuotaExceededError'));
  await downloadWholeFace();
  expect(useWholeFace.getState()).toEqual({ status: 'absent', held: 0, failure: 'full' });
});

test('cancelled, it keeps what came and says no failure', async () => {
  const { cancelWholeFace, downloadWholeFace, useWholeFace } = await load();
  answer = (path) => {
    if (path.startsWith('face/1')) cancelWholeFace();
    return answerAll(path);
  };
  await downloadWholeFace();
  expect(useWholeFace.getState().failure).toBeUndefined();
  expect(useWholeFace.getState().status).toMatch(/absent|partial/);
  answer = answerAll;
  await downloadWholeFace();
  expect(useWholeFace.getState().status).toBe('ready');
});

test('slices of an earlier face go when the new one is whole', async () => {
  const { downloadWholeFace } = await load();
  const cache = await caches.open('whole-face /app/');
  await cache.put(`${BASE}face/2.0.woff2`, new Response('old'));
  await downloadWholeFace();
  expect((await cache.keys()).map(({ url }) => url)).not.toContain(`${BASE}face/2.0.woff2`);
  expect(await cache.keys()).toHaveLength(4);
});

test('removed, nothing is left', async () => {
  const { downloadWholeFace, removeWholeFace, useWholeFace } = await load();
  await downloadWholeFace();
  await removeWholeFace();
  expect(useWholeFace.getState()).toEqual({ status: 'absent', held: 0 });
  expect(await caches.has('whole-face /app/')).toBe(false);
});

test('without caches it is not offered', async () => {
  vi.unstubAllGlobals();
  const { lookForWholeFace, useWholeFace } = await load();
  await lookForWholeFace();
  expect(useWholeFace.getState().status).toBe('unsupported');
});
