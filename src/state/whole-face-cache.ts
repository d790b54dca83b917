import { listUrl, wholeFaceBytes } from 'virtual:whole-face';
import type { FaceSlice } from '../core/face/face-slice.ts';

/** The cache that the service worker answers from; named for the app's place, as two copies may share an origin. */
export const wholeFaceCache = (): string => `whole-face ${new URL('.', document.baseURI).pathname}`;

/** Bytes of the whole face. */
export const WHOLE_FACE_BYTES = wholeFaceBytes;

const absolute = (url: string): string => new URL(url, document.baseURI).href;

/** What of the whole face this device has. */
export interface HeldFace {
  /** Absent where not even the list has been fetched. */
  readonly slices?: readonly FaceSlice[];
  readonly held: readonly FaceSlice[];
}

/** Looks what is in the cache, and makes none. Rejects where the browser keeps no caches. */
export async function readHeldFace(): Promise<HeldFace> {
  if (!(await caches.has(wholeFaceCache()))) return { held: [] };
  const cache = await caches.open(wholeFaceCache());
  const list = await cache.match(absolute(listUrl));
  if (!list) return { held: [] };
  const slices = await slicesOf(list);
  const urls = new Set((await cache.keys()).map(({ url }) => url));
  return { slices, held: slices.filter(({ url }) => urls.has(absolute(url))) };
}

/** Fetches the list of slices and puts it into the cache. Rejects as fetch does. */
export async function fetchList(signal: AbortSignal): Promise<void> {
  const cache = await caches.open(wholeFaceCache());
  await fetchInto(cache, listUrl, { signal });
}

/** Fetches one slice into the cache; one that is not what the build made is refused, as a TypeError. */
export async function fetchSlice({ url, integrity }: FaceSlice, signal: AbortSignal): Promise<void> {
  const cache = await caches.open(wholeFaceCache());
  await fetchInto(cache, url, { signal, integrity });
}

async function fetchInto(cache: Cache, url: string, init: RequestInit): Promise<void> {
  // Not from the browser's own cache, which may hold for a year what a host once answered instead.
  const response = await fetch(absolute(url), { ...init, cache: 'no-cache' });
  if (!response.ok) throw new TypeError(`${url} answered ${response.status}`);
  await cache.put(absolute(url), response);
}

/** Drops what an earlier build's face left behind. */
export async function dropStale(slices: readonly FaceSlice[]): Promise<void> {
  const cache = await caches.open(wholeFaceCache());
  const known = new Set([listUrl, ...slices.map(({ url }) => url)].map(absolute));
  for (const request of await cache.keys()) if (!known.has(request.url)) await cache.delete(request);
}

// The build made the list; it comes from our own origin and is not foreign input.
const slicesOf = async (response: Response): Promise<FaceSlice[]> => (await response.json()) as FaceSlice[];
