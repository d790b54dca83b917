import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { toArticleId } from '../core/article/article.ts';
import { SearchClient, type SearchSources } from './search-client.ts';
import type { FromSearch, Library, SearchAnswer, ToSearch } from './search-messages.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const ANSWER: SearchAnswer = {
  query: '',
  articles: [],
  notes: [],
  articleCount: 0,
  noteCount: 0,
  read: 0,
  all: 0,
  failed: 0,
  isWhole: true,
  isLacking: false,
};

/** Workers that do nothing but what a test has them do. */
function fake(of: Partial<SearchSources> = {}) {
  const workers: {
    readonly sent: ToSearch[];
    readonly say: (message: FromSearch) => void;
    readonly die: () => void;
    isOver: boolean;
  }[] = [];
  const open: SearchSources['open'] = () => {
    const listeners = new Map<string, (event: never) => void>();
    const worker = {
      sent: [] as ToSearch[],
      say: (data: FromSearch) => listeners.get('message')?.({ data } as never),
      die: () => listeners.get('error')?.({ preventDefault: () => undefined } as never),
      isOver: false,
    };
    workers.push(worker);
    return {
      postMessage: (message: ToSearch) => void worker.sent.push(structuredClone(message)),
      addEventListener: (name: string, listener: (event: never) => void) =>
        void listeners.set(name, listener),
      terminate: () => {
        worker.isOver = true;
      },
    } as unknown as Worker;
  };
  const sounds = vi.fn(async () => [[toArticleId('one'), 'by']] as const);
  const client = new SearchClient({
    open,
    bundled: async () => [],
    titles: () => [{ id: toArticleId('one'), front: { headline: '背影' } }],
    sounds,
    ...of,
  });
  const answer = (id: number, query: string) =>
    ({ kind: 'answer', id, answer: JSON.stringify({ ...ANSWER, query }) }) as const;
  const begun = () => vi.advanceTimersByTimeAsync(0);
  return { client, workers, sounds, answer, begun };
}

const kindsOf = (sent: readonly ToSearch[] | undefined) => sent?.map(({ kind }) => kind);
const libraryOf = (sent: readonly ToSearch[] | undefined): Library | undefined => {
  const first = sent?.[0];
  return first?.kind === 'begin' ? JSON.parse(first.library) : undefined;
};

test('what is asked before the library is known is sent after it, once; stale answers are dropped', async () => {
  const { client, workers, answer, begun } = fake();
  client.ask('一', 30, 10);
  client.ask('一二', 30, 10);
  await begun();
  const [worker] = workers;
  expect(kindsOf(worker?.sent)).toEqual(['begin', 'ask']);
  expect(worker?.sent[1]).toMatchObject({ id: 1, query: '一二', articles: 30, notes: 10 });
  worker?.say(answer(0, '一'));
  expect(client.searched.status).toBe('searching');
  worker?.say(answer(1, '一二'));
  expect(client.searched).toMatchObject({ status: 'answered', answer: { query: '一二' } });
});

test('readings are asked for once, with the first query that may be initials', async () => {
  const { client, workers, sounds, begun } = fake();
  client.ask('背', 30, 10);
  client.ask('b', 30, 10);
  await begun();
  expect(sounds).not.toHaveBeenCalled();
  client.ask('ＢＹ', 30, 10);
  client.ask('by', 30, 10);
  await begun();
  expect(sounds).toHaveBeenCalledExactlyOnceWith([['one', '背影']]);
  expect(kindsOf(workers[0]?.sent)?.at(-1)).toBe('sounds');
});

test('a text that the parser does not end with is left out, in a new worker that is asked the same', async () => {
  const { client, workers, begun } = fake();
  client.ask('一', 30, 10);
  await begun();
  workers[0]?.say({ kind: 'parsing', id: toArticleId('easy') });
  await vi.advanceTimersByTimeAsync(15_000);
  workers[0]?.say({ kind: 'parsing', id: toArticleId('hard') });
  await vi.advanceTimersByTimeAsync(15_000);
  expect(workers).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(workers[0]?.isOver).toBe(true);
  expect(libraryOf(workers[1]?.sent)?.tooHard).toEqual(['hard']);
  expect(workers[1]?.sent.at(-1)).toMatchObject({ kind: 'ask', query: '一' });
  workers[1]?.say({ kind: 'parsing' });
  await vi.advanceTimersByTimeAsync(60_000);
  expect(workers).toHaveLength(2);
});

test('where no worker can be had that is said, and it may be tried again', async () => {
  const { client, workers, answer, begun } = fake();
  client.ask('一', 30, 10);
  await begun();
  workers[0]?.die();
  expect(client.searched.status).toBe('failed');
  client.ask('一', 30, 10);
  expect(client.searched.status).toBe('searching');
  await begun();
  workers[1]?.say(answer(1, '一'));
  expect(client.searched.status).toBe('answered');

  const none = fake({
    open: () => {
      throw new Error('No workers here');
    },
  });
  none.client.ask('一', 30, 10);
  expect(none.client.searched.status).toBe('failed');
});

test('who leaves is answered no more, and finds the texts as they were', async () => {
  const { client, workers, answer, begun } = fake();
  client.ask('一', 30, 10);
  await begun();
  client.rest();
  workers[0]?.say(answer(0, '一'));
  expect(client.searched.status).toBe('searching');
  client.ask('二', 30, 10);
  expect(workers).toHaveLength(1);
  client.close();
  expect(workers[0]?.isOver).toBe(true);
});
