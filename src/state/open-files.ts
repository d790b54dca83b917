import { LIMITS } from '../core/annotation/limits.ts';
import type { ArticleId } from '../core/article/article.ts';
import { allOwnArticles, type NewArticle } from '../storage/own-articles.ts';
import { askArticleWorker, TooHard } from './article-client.ts';
import type { BroughtBytes, BroughtFile, BroughtHtml, ReadFile } from './article-messages.ts';
import { attempt } from './attempt.ts';
import { now } from './commit.ts';
import { isPage } from './is-page.ts';
import type { Unzipped, UnzippedFile } from './unzip.ts';

type Reason =
  | Extract<ReadFile, { ok: false }>['reason']
  | Extract<UnzippedFile, { reason: string }>['reason']
  | Extract<Unzipped, { ok: false }>['reason'];

/** What a file would become. */
export type OpenedFile =
  | {
      readonly name: string;
      readonly status: 'new' | 'here' | 'twice';
      readonly added: NewArticle;
      /** Of a web page in which no article was found: all of it was taken, or only its words could be. */
      readonly taken?: 'whole' | 'plain';
    }
  | { readonly name: string; readonly status: 'refused'; readonly reason: Reason };

/** How far it is: files that have been read, all that are known of, and the one that is read now. */
export interface OpenProgress {
  readonly done: number;
  readonly all: number;
  readonly name: string;
}

interface Opening {
  readonly signal: AbortSignal;
  readonly onRead: (opened: OpenedFile) => void;
  readonly onProgress: (progress: OpenProgress) => void;
}

/** A file that is read when its turn comes: none is held in memory before. */
export interface WaitingFile {
  readonly name: string;
  readonly read: () => Promise<BroughtFile>;
}

type Refused = Extract<ReadFile, { ok: false }> | { readonly ok: false; readonly reason: Reason };
type Inner = WaitingFile | { readonly name: string; readonly inner: UnzippedFile };

/**
 * Reads files one after another, those of a zip in its place, and says of each what it would become; nothing is stored.
 * Rejects with the signal's reason, or where what is here cannot be read, which has then been said.
 */
export async function openFiles(files: readonly WaitingFile[], opening: Opening): Promise<void> {
  const { signal, onRead, onProgress } = opening;
  const stored = await attempt(allOwnArticles);
  if (!stored) throw new Error('The articles that are here cannot be read');
  const here = new Set(stored.filter(({ deletedAt }) => !deletedAt).map(({ id }) => id));
  const seen = new Set<ArticleId>();
  const waiting: Inner[] = files.toReversed();
  let done = 0;
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    onProgress({ done, all: done + waiting.length + 1, name: next.name });
    const file = 'inner' in next ? next.inner : await next.read();
    const unzipped = 'inner' in next ? undefined : await unzippedOf(file, signal);
    signal.throwIfAborted();
    if (unzipped?.ok) {
      for (const inner of unzipped.files.toReversed()) waiting.push({ name: inner.name, inner });
      continue;
    }
    const read = unzipped ?? (await readOrRefuse(file, signal));
    signal.throwIfAborted();
    done++;
    if (!read.ok) onRead({ name: file.name, status: 'refused', reason: read.reason });
    else {
      const { id } = read.article;
      const status = here.has(id) ? 'here' : seen.has(id) ? 'twice' : 'new';
      const { taken } = read;
      onRead({ name: file.name, status, added: newArticle(file.name, read), ...(taken && { taken }) });
      seen.add(id);
    }
  }
}

function newArticle(
  path: string,
  { article, markdown, base64 }: Extract<ReadFile, { ok: true }>,
): NewArticle {
  const at = now();
  const name = path.replace(/^.*\//s, '').slice(-LIMITS.fileName);
  const text = { articleId: article.id, markdown, ...(base64 !== undefined && { file: { name, base64 } }) };
  return { article: { ...article, addedAt: at, modifiedAt: at }, text };
}

/** What is in a file that calls itself a zip: documents of other programs are zips too, and none of these. */
async function unzippedOf(
  file: BroughtFile | UnzippedFile,
  signal: AbortSignal,
): Promise<Unzipped | undefined> {
  if (!('bytes' in file) || !/\.zip$/i.test(file.name)) return undefined;
  return orTooHard(() => askArticleWorker('unzip', file.bytes, signal));
}

async function readOrRefuse(
  file: BroughtFile | UnzippedFile,
  signal: AbortSignal,
): Promise<ReadFile | Refused> {
  if ('reason' in file) return { ok: false, reason: file.reason };
  if ('html' in file || ('bytes' in file && isPage(file))) return readPage(file, signal);
  return orTooHard(() => askArticleWorker('read', file, signal));
}

/** A page that cannot be taken apart in time is taken by its words. */
async function readPage(file: BroughtBytes | BroughtHtml, signal: AbortSignal): Promise<ReadFile | Refused> {
  const read = await orTooHard(() => askArticleWorker('page', { file, isPlain: false }, signal));
  if (read.ok || read.reason !== 'too-hard') return read;
  return orTooHard(() => askArticleWorker('page', { file, isPlain: true }, signal));
}

async function orTooHard<Answer>(
  ask: () => Promise<Answer>,
): Promise<Answer | { readonly ok: false; readonly reason: 'too-hard' }> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof TooHard) return { ok: false, reason: 'too-hard' };
    throw error;
  }
}
