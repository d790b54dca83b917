import { afterEach, expect, test, vi } from 'vitest';
import { askArticleWorker, TooHard } from './article-client.ts';

afterEach(() => {
  vi.useRealTimers();
});

/** A worker that does as it is told, and whether it has been ended. */
function workerThat(answer: (say: (type: 'message' | 'error', event: object) => void) => void) {
  const listeners = new Map<string, (event: object) => void>();
  const terminate = vi.fn();
  const open = () =>
    ({
      addEventListener: (type: string, listener: (event: object) => void) => listeners.set(type, listener),
      postMessage: () => answer((type, event) => listeners.get(type)?.(event)),
      terminate,
    }) as unknown as Worker;
  return { open, terminate };
}

const ask = { name: '', text: '文' } as const;

test('the answer ends the worker', async () => {
  const { open, terminate } = workerThat((say) => say('message', { data: { ok: false, reason: 'empty' } }));
  expect(await askArticleWorker('read', ask, undefined, open)).toEqual({ ok: false, reason: 'empty' });
  expect(terminate).toHaveBeenCalledOnce();
});

test('a worker that dies has had too hard a text', async () => {
  const { open, terminate } = workerThat((say) => say('error', { preventDefault: () => undefined }));
  await expect(askArticleWorker('read', ask, undefined, open)).rejects.toThrow(TooHard);
  expect(terminate).toHaveBeenCalledOnce();
});

test('so has one that does not come to an end', async () => {
  vi.useFakeTimers();
  const { open, terminate } = workerThat(() => undefined);
  const asked = expect(askArticleWorker('read', ask, undefined, open)).rejects.toThrow(TooHard);
  await vi.advanceTimersByTimeAsync(19_999);
  expect(terminate).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1);
  await asked;
  expect(terminate).toHaveBeenCalledOnce();
});

test('who waits no longer ends it', async () => {
  const { open, terminate } = workerThat(() => undefined);
  const leaving = new AbortController();
  const asked = expect(askArticleWorker('read', ask, leaving.signal, open)).rejects.toThrow('gone');
  leaving.abort(new Error('gone'));
  await asked;
  expect(terminate).toHaveBeenCalledOnce();
});
