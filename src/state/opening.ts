import type { ArticleId } from '../core/article/article.ts';

/** In localStorage: "ID N", the article that a page began with and has not shown yet, and for how many pages in a row. */
const KEY = 'quandian.opening';
/** One page may have ended with the browser, or with the power. */
const TRIES = 2;

/**
 * Notes that a page begins with an article. Gives whether it should not: the last pages that did came to no end, neither
 * to its text nor to being left, as when a text freezes or crashes the page.
 */
export function beginOpening(id: ArticleId): boolean {
  try {
    const [last, tries = '0'] = (localStorage.getItem(KEY) ?? '').split(' ');
    const count = last === id ? Number(tries) : 0;
    if (count >= TRIES) return true;
    localStorage.setItem(KEY, `${id} ${count + 1}`);
    addEventListener('pagehide', endOpening);
  } catch {
    // Blocked: nothing is known of the pages before.
  }
  return false;
}

/** The article is there, or the page is left. */
export function endOpening(): void {
  try {
    localStorage.removeItem(KEY);
  } catch {
    // Blocked: nothing was noted.
  }
}
