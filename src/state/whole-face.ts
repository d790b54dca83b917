import { create } from 'zustand';
import type { FaceSlice } from '../core/face/face-slice.ts';
import { dropStale, fetchList, fetchSlice, readHeldFace, wholeFaceCache } from './whole-face-cache.ts';

/** How far the whole face is on this device. A failure is said until the next try. */
export interface WholeFace {
  readonly status: 'unknown' | 'unsupported' | 'absent' | 'loading' | 'partial' | 'ready';
  /** Bytes of the slices held. */
  readonly held: number;
  readonly failure?: 'fetch' | 'full';
}

export const useWholeFace = create<WholeFace>(() => ({ status: 'unknown', held: 0 }));

/** Slices fetched at once. */
const AT_ONCE = 4;

/** The one under way. */
let download: AbortController | undefined;

const set = (face: WholeFace): void => useWholeFace.setState(face, true);
const bytesOf = (slices: readonly FaceSlice[]): number => slices.reduce((sum, { bytes }) => sum + bytes, 0);

/** Looks what is here already, unless a download is under way. */
export async function lookForWholeFace(): Promise<void> {
  if (download) return;
  if (!('caches' in globalThis)) return set({ status: 'unsupported', held: 0 });
  set(await heldNow().catch((): WholeFace => ({ status: 'unsupported', held: 0 })));
}

/**
 * Fetches every slice that is not here yet. Where it fails or is cancelled, what has come stays, and the next call
 * goes on from there.
 */
export async function downloadWholeFace(): Promise<void> {
  if (download) return;
  const controller = new AbortController();
  const { signal } = controller;
  download = controller;
  set({ status: 'loading', held: useWholeFace.getState().held });
  let failure: WholeFace['failure'];
  try {
    if (!(await readHeldFace()).slices) await fetchList(signal);
    const { slices = [], held } = await readHeldFace();
    await fetchAll(slices, held, signal);
    await dropStale(slices);
  } catch (error) {
    if (!signal.aborted) failure = failureOf(error);
    controller.abort();
  }
  download = undefined;
  const face = await heldNow().catch((): WholeFace => ({ status: 'absent', held: 0 }));
  set({ ...face, ...(failure && { failure }) });
}

export const cancelWholeFace = (): void => download?.abort();

/** Takes the face off this device. */
export async function removeWholeFace(): Promise<void> {
  await caches.delete(wholeFaceCache());
  set({ status: 'absent', held: 0 });
}

async function heldNow(): Promise<WholeFace> {
  const { slices, held } = await readHeldFace();
  if (held.length === 0) return { status: 'absent', held: 0 };
  return { status: held.length === slices?.length ? 'ready' : 'partial', held: bytesOf(held) };
}

async function fetchAll(
  slices: readonly FaceSlice[],
  held: readonly FaceSlice[],
  signal: AbortSignal,
): Promise<void> {
  const known = new Set(held.map(({ url }) => url));
  const missing = slices.filter(({ url }) => !known.has(url));
  let bytes = bytesOf(held);
  set({ status: 'loading', held: bytes });
  const work = async (): Promise<void> => {
    for (let slice = missing.shift(); slice; slice = missing.shift()) {
      await fetchSlice(slice, signal);
      bytes += slice.bytes;
      if (!signal.aborted) set({ status: 'loading', held: bytes });
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
}

const failureOf = (error: unknown): 'fetch' | 'full' =>
  error instanceof DOMException && error.name === 'QuotaExceededError' ? 'full' : 'fetch';
