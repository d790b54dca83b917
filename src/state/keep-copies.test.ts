import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { noteInLedger } from '../storage/ledger.ts';
import { MemoryStorage } from '../storage/memory-storage.cases.ts';
import { copyInWorker } from './copy-in-worker.ts';
import { copySoon, doubtDatabase, stopCopying } from './keep-copies.ts';
import type { CopyOutcome } from './make-copy.ts';

vi.mock('./copy-in-worker.ts', () => ({ copyInWorker: vi.fn() }));

const outcomes = vi.mocked(copyInWorker);
const made = (): CopyOutcome => ({ outcome: 'made', at: new Date().toISOString() }) as CopyOutcome;

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('localStorage', new MemoryStorage());
  outcomes.mockReset().mockImplementation(async () => made());
});

afterEach(() => {
  stopCopying();
  vi.useRealTimers();
});

const change = (changes: number): void => {
  noteInLedger(() => ({ marks: 1, changes }));
  copySoon();
};

test('a change is copied after a while, the next ones together after a longer one', async () => {
  change(1);
  await vi.advanceTimersByTimeAsync(9_900);
  expect(outcomes).toHaveBeenCalledTimes(0);
  await vi.advanceTimersByTimeAsync(200);
  expect(outcomes).toHaveBeenCalledTimes(1);
  change(2);
  change(3);
  await vi.advanceTimersByTimeAsync(290_000);
  expect(outcomes).toHaveBeenCalledTimes(1);
  await vi.advanceTimersByTimeAsync(15_000);
  expect(outcomes).toHaveBeenCalledTimes(2);
});

test('after a write that failed the next change is copied at once, until that is made', async () => {
  change(1);
  await vi.advanceTimersByTimeAsync(10_100);
  change(2);
  doubtDatabase();
  outcomes.mockResolvedValueOnce({ outcome: 'failed', fault: 'full' } as CopyOutcome);
  change(3);
  await vi.advanceTimersByTimeAsync(1_100);
  expect(outcomes).toHaveBeenCalledTimes(2);
  change(4);
  await vi.advanceTimersByTimeAsync(1_100);
  expect(outcomes).toHaveBeenCalledTimes(3);
  change(5);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(outcomes).toHaveBeenCalledTimes(3);
});
