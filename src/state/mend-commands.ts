import { validate } from '../core/annotation/validation.ts';
import type { Article, ArticleId } from '../core/article/article.ts';
import { isOwnId } from '../core/article/own-article.ts';
import { isInUse, type Mend, type MendDraft } from '../core/mend/mend.ts';
import { mendDraftSchema } from '../core/mend/mend-schema.ts';
import type { MendedText } from '../core/mend/mended-text.ts';
import {
  changeMend,
  dropMendDraft,
  journalMendDraft,
  putMendDraft,
  storedMend,
  storedMendDraft,
} from '../storage/mends.ts';
import { ownText } from '../storage/own-articles.ts';
import { askArticleWorker } from './article-client.ts';
import { attempt } from './attempt.ts';
import { now } from './commit.ts';
import { projectionOf } from './use-article.ts';

/** An article that is being mended. */
export interface Mending {
  /** As it is read now. */
  readonly article: Article;
  /** The same taken apart. */
  readonly text: MendedText;
  /** What an earlier mending made, where it is what is read. */
  readonly mend?: Mend;
  /** Mending that was not saved. */
  readonly draft?: MendDraft;
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
  const text = await askArticleWorker('open', { article, markdown });
  if (!text) return undefined;
  return { article, text, ...(mend && { mend }), ...(draft && { draft }) };
}

function parseDraft(entry: string): MendDraft | undefined {
  try {
    const read = validate(mendDraftSchema, JSON.parse(entry));
    return read.valid ? read.value : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Stores a mended text as what is read from now on: in one transaction, with the text that marks were made on. Gives
 * whether it is stored; `unsayable` where Markdown would change a paragraph.
 */
export async function saveMending(
  { article, mend }: Mending,
  text: MendedText,
  draft?: MendDraft,
): Promise<boolean | 'unsayable'> {
  const { id, language, provenance } = article;
  const head = { id, language, ...(provenance && { page: provenance.page }) };
  const made = await askArticleWorker('mend', { text, head }).catch(() => undefined);
  if (!made) return 'unsayable';
  const { revision, text: before } = projectionOf(article);
  const done = await attempt(async () => {
    const at = now();
    await changeMend(
      id,
      () => ({ ...made, madeOn: mend?.madeOn ?? revision, mendedAt: at, modifiedAt: at }),
      { before: { revision, text: before }, ...(draft && { draft }) },
    );
    return true;
  });
  return done ?? false;
}

/** Goes back to the original, or from it to what was mended. Gives whether that is stored. */
export async function goBackToOriginal(id: ArticleId, isBack: boolean): Promise<boolean> {
  const done = await attempt(async () => {
    const at = now();
    await changeMend(id, (stored) => {
      if (!stored) return undefined;
      const { deletedAt: _, ...mend } = stored;
      return { ...mend, modifiedAt: at, ...(isBack && { deletedAt: at }) };
    });
    return true;
  });
  return done ?? false;
}

const draftOf = ({ article }: Mending, text: MendedText): MendDraft => ({
  articleId: article.id,
  madeOn: projectionOf(article).revision,
  savedAt: now(),
  text,
});

/** Keeps unsaved mending in the database. Undefined where that failed, which is said. */
export function keepDraft(mending: Mending, text: MendedText): Promise<MendDraft | undefined> {
  const draft = draftOf(mending, text);
  return attempt(async () => {
    await putMendDraft(draft);
    return draft;
  });
}

/** Keeps it where a closing tab can; gives whether it could. */
export const leaveDraft = (mending: Mending, text: MendedText): boolean =>
  journalMendDraft(draftOf(mending, text));

export async function letDraftGo(draft: MendDraft): Promise<void> {
  await attempt(() => dropMendDraft(draft));
}
