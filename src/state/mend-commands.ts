import type { Instant } from '../core/annotation/annotation.ts';
import { validate } from '../core/annotation/validation.ts';
import type { Article, ArticleId } from '../core/article/article.ts';
import { isOwnId } from '../core/article/own-article.ts';
import { isInUse, type Mend, type MendDraft } from '../core/mend/mend.ts';
import { mendDraftSchema } from '../core/mend/mend-schema.ts';
import type { MendedText } from '../core/mend/mended-text.ts';
import type { Revision } from '../core/text/revision.ts';
import { changeMends, type MendChange, storedMend, storedMendDraft, watchMend } from '../storage/mends.ts';
import { ownText } from '../storage/own-articles.ts';
import { askArticleWorker } from './article-client.ts';
import { attempt, sayFault } from './attempt.ts';
import { articleOnceHere, loadArticle } from './catalog-store.ts';
import { now } from './commit.ts';
import { newOriginalOf } from './mend-original.ts';
import { projectionOf } from './projections.ts';

/** An article that is being mended. */
export interface Mending {
  /** As it is read now. */
  readonly article: Article;
  readonly revision: Revision;
  /** The same taken apart. */
  readonly text: MendedText;
  /** What is stored of an earlier mending, be it in use or set aside. */
  readonly stored?: Mend;
  /** Mending that was not saved. */
  readonly draft?: MendDraft;
  /** The original's, where it is another text than the one that was mended. */
  readonly newOriginal?: Revision;
}

/**
 * Takes an article apart, and brings the draft that was left of it. Undefined where it cannot be taken apart; rejects
 * where that takes too long or storage cannot be read.
 */
export async function beginMending(id: ArticleId, article: Article): Promise<Mending | undefined> {
  const [stored, draft, own] = await Promise.all([
    storedMend(id),
    storedMendDraft(id, parseDraft),
    isOwnId(id) ? ownText(id) : undefined,
  ]);
  const mend = stored && isInUse(stored) ? stored : undefined;
  const markdown = mend?.markdown ?? own?.markdown;
  const [text, newOriginal] = await Promise.all([
    askArticleWorker('open', { article, markdown }),
    mend && newOriginalOf(mend).catch(() => undefined),
  ]);
  if (!text) return undefined;
  return {
    article,
    revision: projectionOf(article).revision,
    text,
    ...(stored && { stored }),
    ...(draft && { draft }),
    ...(newOriginal && { newOriginal }),
  };
}

/**
 * The same of the article on the screen, unless what is stored has changed since that was read, as another tab or an undo
 * may have it: then of what is stored now.
 */
export async function openMending(id: ArticleId, article: Article): Promise<Mending | undefined> {
  const mending = await beginMending(id, article);
  const { stored, revision } = mending ?? {};
  const isOfStored = !stored || isInUse(stored) === (stored.revision === revision);
  return isOfStored ? mending : beginAnew(id);
}

/** The same of an article as it is stored at this moment. */
export async function beginAnew(id: ArticleId): Promise<Mending | undefined> {
  await loadArticle(id, true);
  const article = await articleOnceHere(id);
  return article && beginMending(id, article).catch(() => undefined);
}

function parseDraft(entry: string): MendDraft | undefined {
  try {
    const read = validate(mendDraftSchema, JSON.parse(entry));
    return read.valid ? read.value : undefined;
  } catch {
    return undefined;
  }
}

/** When rows of this article were written that this tab knows of; `undefined`: there was none. */
export type KnownRows = ReadonlySet<Instant | undefined>;

/** A mended text to be stored. */
export interface ToSave {
  /** As it is read now. */
  readonly article: Article;
  readonly text: MendedText;
  readonly known: KnownRows;
  readonly draft?: MendDraft | undefined;
}

/** Rows that were written, and what they took the place of. */
export interface SavedMends {
  readonly rows: readonly Mend[];
  readonly before: readonly (Mend | undefined)[];
}

/**
 * Stores mended texts as what is read from now on: all in one transaction, with the texts that marks were made on.
 * `unsayable` where Markdown would change a paragraph; `overtaken`, and nothing stored, where another tab has written
 * a row; `failed` where storing did, which is said.
 */
export async function saveMending(
  parts: readonly ToSave[],
  at: Instant = now(),
): Promise<SavedMends | 'unsayable' | 'overtaken' | 'failed'> {
  const rows: Mend[] = [];
  const before: (Mend | undefined)[] = [];
  const changes: MendChange[] = [];
  for (const { article, text, known, draft } of parts) {
    const { id, language, provenance } = article;
    const head = { id, language, ...(provenance && { page: provenance.page }) };
    const made = await askArticleWorker('mend', { text, head }).catch(() => undefined);
    if (!made) return 'unsayable';
    const { revision, text: was } = projectionOf(article);
    const change = (stored: Mend | undefined): Mend | undefined => {
      if (!known.has(stored?.modifiedAt)) return undefined;
      const madeOn = stored && isInUse(stored) ? stored.madeOn : revision;
      const row = { ...made, madeOn, mendedAt: at, modifiedAt: at };
      rows.push(row);
      before.push(stored);
      return row;
    };
    changes.push({ id, change, before: { revision, text: was }, draft });
  }
  const isStored = await attempt(() => {
    rows.length = 0;
    before.length = 0;
    return changeMends(changes);
  });
  return isStored === undefined ? 'failed' : isStored ? { rows, before } : 'overtaken';
}

/** Puts back what rows took the place of, all or none, unless another tab has written them since. */
export async function takeMendsBack({ rows, before }: SavedMends, at: Instant): Promise<boolean> {
  const changes = rows.map((row, i): MendChange => {
    const was = before[i];
    const change = (stored: Mend | undefined): Mend | undefined =>
      stored?.modifiedAt === row.modifiedAt
        ? { ...(was ?? { ...row, deletedAt: at }), modifiedAt: at }
        : undefined;
    return { id: row.articleId, change };
  });
  return (await attempt(() => changeMends(changes))) ?? false;
}

/** Goes back to the original, or from it to what was mended. Gives whether that is stored. */
export async function goBackToOriginal(id: ArticleId, isBack: boolean, at = now()): Promise<boolean> {
  const change = (stored: Mend | undefined): Mend | undefined => {
    if (!stored) return undefined;
    const { deletedAt: _, ...mend } = stored;
    return { ...mend, modifiedAt: at, ...(isBack && { deletedAt: at }) };
  };
  return (await attempt(() => changeMends([{ id, change }]))) ?? false;
}

/** Follows an article's row, over all tabs. */
export const followMend = (id: ArticleId, next: (row: Mend | undefined) => void): (() => void) =>
  watchMend(id)(next, sayFault);
