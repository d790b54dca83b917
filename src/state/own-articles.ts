import type { Article, ArticleId, PageSummary } from '../core/article/article.ts';
import { toPageId } from '../core/article/article.ts';
import type { OwnArticle } from '../core/article/own-article.ts';
import {
  addOwnArticles,
  changeOwnArticles,
  type NewArticle,
  ownArticle,
  ownText,
  watchOwnArticles,
} from '../storage/own-articles.ts';
import { attempt, sayFault } from './attempt.ts';
import { now } from './commit.ts';
import { FollowedRows } from './followed-rows.ts';
import { parse, parseAhead } from './parsed-articles.ts';
import { nextTask } from './slices.ts';
import { rowOfSource } from './source-names.ts';

/** The articles that the reader has added, those taken out again among them, over all tabs. */
export const ownArticles = new FollowedRows(watchOwnArticles, sayFault);

/** Makes pages of articles, one of each, the newest first; of one that is listed as it was, the same page. */
export class OwnPages {
  private readonly known = new Map<ArticleId, { readonly of: OwnArticle; readonly page: PageSummary }>();

  of(articles: Iterable<OwnArticle>): readonly PageSummary[] {
    return [...articles]
      .filter(({ deletedAt }) => !deletedAt)
      .sort((a, b) => (a.addedAt < b.addedAt ? 1 : a.addedAt > b.addedAt ? -1 : 0))
      .map((article) => this.pageOf(article));
  }

  private pageOf(article: OwnArticle): PageSummary {
    const known = this.known.get(article.id);
    if (known?.of === article) return known.page;
    const page = known && isListedAlike(known.of, article) ? known.page : toPage(article);
    this.known.set(article.id, { of: article, page });
    return page;
  }
}

const PARTS = ['kicker', 'headline', 'deck', 'byline'] as const;

const isListedAlike = (a: OwnArticle, b: OwnArticle): boolean =>
  a.language === b.language &&
  a.revision === b.revision &&
  a.minutes === b.minutes &&
  a.characters === b.characters &&
  a.length === b.length &&
  PARTS.every((part) => a.front[part] === b.front[part]);

const toPage = ({ id, language, front, characters, minutes, length, revision }: OwnArticle): PageSummary => ({
  id: toPageId(id),
  isOwn: true,
  articles: [{ id, language, front, characters, minutes, length, revision, url: '' }],
});

/** So long, in ms, the bundled pages wait for the reader's own to begin to come: a database may never answer. */
const PATIENCE = 500;

/**
 * Follows the reader's own pages, over all tabs, as long as this tab is open; tells only of what is new. Resolves with the
 * first answer, or where it does not come.
 */
export function followOwnPages(
  next: (pages: readonly PageSummary[]) => void,
  articles = ownArticles,
): Promise<void> {
  const pages = new OwnPages();
  let last: readonly PageSummary[] = [];
  return new Promise((resolve) => {
    setTimeout(() => articles.isComing || resolve(), PATIENCE);
    const take = async (): Promise<void> => {
      const now = pages.of(articles.rows?.values() ?? []);
      const isNew = now.length !== last.length || now.some((page, i) => page !== last[i]);
      last = now;
      if (isNew) {
        await nextTask(); // ten thousand are put on the screen in a task of their own
        next(now);
      }
      resolve();
    };
    // In a task of its own: the last slice has just been read in this one.
    let due: ReturnType<typeof setTimeout> | undefined;
    const soon = (): void => {
      clearTimeout(due);
      due = setTimeout(take);
    };
    articles.subscribe(soon);
    if (articles.rows) soon();
  });
}

/** An article that the reader has added; undefined where it is not here, or was taken out. */
export async function loadOwnArticle(id: ArticleId): Promise<Article | undefined> {
  const article = await ownArticle(id);
  if (!article || article.deletedAt) return undefined;
  return parse(article, async () => (await ownText(id))?.markdown);
}

/** Adds articles to the library. Gives whether they are stored. */
export async function addArticles(added: readonly NewArticle[]): Promise<boolean> {
  const done = await attempt(async () => {
    await addOwnArticles(added);
    return true;
  });
  if (done) void parseAhead(added);
  return done ?? false;
}

/** Takes articles out of the library, or puts them back; their marks stay. Gives whether that is stored. */
export async function putAside(ids: readonly ArticleId[], isAside: boolean): Promise<boolean> {
  const done = await attempt(async () => {
    const at = now();
    await changeOwnArticles(
      ids,
      ({ deletedAt: _, ...article }) => ({ ...article, modifiedAt: at, ...(isAside && { deletedAt: at }) }),
      // Its marks still say what they are on.
      ({ id, front }) => (isAside ? rowOfSource(id, front.headline) : undefined),
    );
    return true;
  });
  return done ?? false;
}
