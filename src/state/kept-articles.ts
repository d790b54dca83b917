import type { Article, ArticleId, PageSummary } from '../core/article/article.ts';
import { isOwnId } from '../core/article/own-article.ts';
import { isInUse, type Mend, mendedSummary } from '../core/mend/mend.ts';
import type { Revision } from '../core/text/revision.ts';
import { storedMend, watchMends } from '../storage/mends.ts';
import { ownArticle } from '../storage/own-articles.ts';
import { MENDED, mirrorSettings } from '../storage/settings-mirror.ts';
import { sayFault } from './attempt.ts';
import type { Loadable } from './catalog-store.ts';
import { followOwnPages, loadOwnArticle } from './own-articles.ts';
import { parse } from './parsed-articles.ts';

type Articles = Readonly<Record<ArticleId, Loadable<Article>>>;

/** What the reader keeps of the library: articles that were added, and those that were mended. */
interface KeptPages {
  /** All pages there are, the bundled ones first, each article as it is mended. */
  readonly over: (bundled: readonly PageSummary[]) => readonly PageSummary[];
  /** The articles that are to be loaded once more, of those that somebody has asked for. */
  readonly stale: (asked: Articles) => readonly ArticleId[];
}

let own: readonly PageSummary[] = [];
let mends: ReadonlyMap<ArticleId, Mend> = new Map();
/** Which mended text was given last; the original where there is none. */
const given = new Map<ArticleId, Revision>();

const over: KeptPages['over'] = (bundled) => {
  const pages = [...bundled, ...own];
  if (mends.size === 0) return pages;
  return pages.map((page) => {
    if (!page.articles.some(({ id }) => mends.has(id))) return page;
    const articles = page.articles.map((article) => {
      const mend = mends.get(article.id);
      return mend ? mendedSummary(article, mend) : article;
    });
    return { ...page, articles };
  });
};

const stale: KeptPages['stale'] = (asked) => {
  const isMissing = (id: ArticleId): boolean => asked[id]?.status === 'missing';
  const ids = Object.values(asked).some(({ status }) => status === 'missing')
    ? own.flatMap(({ articles }) => articles.map(({ id }) => id))
    : [];
  const mended = [...given.keys(), ...mends.keys()];
  return [
    ...ids.filter(isMissing),
    ...new Set(
      mended.filter((id) => asked[id]?.status === 'ready' && given.get(id) !== mends.get(id)?.revision),
    ),
  ];
};

/**
 * Follows what the reader keeps, over all tabs, as long as this tab is open. Resolves with the first answers, or where
 * they do not come.
 */
export function followKept(next: (pages: KeptPages) => void): Promise<unknown> {
  const tell = (): void => next({ over, stale });
  const ownPages = followOwnPages((pages) => {
    own = pages;
    tell();
  });
  return Promise.all([ownPages, followMends(tell)]);
}

/** So long, in ms, what is bundled waits for the database, which may never answer. */
const PATIENCE = 500;

function followMends(tell: () => void): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, PATIENCE);
    watchMends(
      (rows) => {
        const before = mends;
        mends = new Map(rows.filter(isInUse).map((mend) => [mend.articleId, mend]));
        mirrorSettings([...mends.keys()], MENDED);
        if (before.size + mends.size > 0) tell();
        resolve();
      },
      (error) => {
        sayFault(error);
        resolve();
      },
    );
  });
}

/** An article as the reader reads it: mended, or else as it is. Undefined where it is not here. */
export async function loadKeptArticle(
  id: ArticleId,
  loadBundled: (id: ArticleId) => Promise<Article | undefined>,
): Promise<Article | undefined> {
  // Where the database cannot be read, what is bundled can.
  const mend = await storedMend(id).catch(() => undefined);
  given.delete(id);
  if (!mend || !isInUse(mend)) return isOwnId(id) ? loadOwnArticle(id) : loadBundled(id);
  if (isOwnId(id)) {
    const row = await ownArticle(id);
    if (!row || row.deletedAt) return undefined;
  }
  const { dateline, provenance } = mend;
  const head = { ...(dateline !== undefined && { dateline }), ...(provenance && { provenance }) };
  const article = await parse({ ...mend, id }, async () => mend.markdown, head);
  given.set(id, mend.revision);
  return article;
}
