import type { ArticleTasks } from './article-messages.ts';
import articleWorker from './article-worker.ts?worker&url';
import { type OpenWorker, oneAnswer, WorkerDied } from './one-answer.ts';

/** What a text may take, in ms: a million characters take 0.4 s, and some Markdown would take for ever. */
const LIMIT = 20_000;

/** The text is beyond what can be read in time, or in the memory there is. */
export class TooHard extends Error {}

/** Names the parser and the rules that texts are parsed by: any other build of them has another; undefined while developing. */
export const PARSER = /[^/]+\.js$/.exec(articleWorker)?.[0];

const openArticles: OpenWorker = () => new Worker(articleWorker, { type: 'module' });
const openPages: OpenWorker = () =>
  new Worker(new URL('./page-worker.ts', import.meta.url), { type: 'module' });

/**
 * Has a text read or parsed in a worker of its own, which is ended with its answer, so that no text can hold up the page
 * or the next text. Rejects with {@link TooHard}, or with the signal's reason.
 */
export async function askArticleWorker<Kind extends keyof ArticleTasks>(
  kind: Kind,
  ask: ArticleTasks[Kind]['ask'],
  signal?: AbortSignal,
  openWorker: OpenWorker = kind === 'page' ? openPages : openArticles,
): Promise<ArticleTasks[Kind]['answer']> {
  const ending = new AbortController();
  const timer = setTimeout(() => ending.abort(new TooHard()), LIMIT);
  const ends = signal ? AbortSignal.any([signal, ending.signal]) : ending.signal;
  try {
    return await oneAnswer(openWorker, { kind, ask }, ends);
  } catch (error) {
    throw error instanceof WorkerDied ? new TooHard() : error;
  } finally {
    clearTimeout(timer);
  }
}
