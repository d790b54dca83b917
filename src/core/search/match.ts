import type { HeldArticle } from './held-article.ts';
import { holdsInitials, type Initials } from './initials.ts';

/** By what an article is found, the more telling the higher. */
export const STANDING = {
  text: 0,
  /** A note on it holds the terms, too. */
  note: 1,
  /** Some of the terms are the initials of its title in pinyin. */
  initials: 2,
  /** The title holds every term. */
  title: 3,
  prefix: 4,
  exact: 5,
} as const;

export type Standing = (typeof STANDING)[keyof typeof STANDING];

export interface Match {
  readonly article: HeldArticle;
  readonly standing: Standing;
  /** How often its terms occur in the text, all together; of each no more are counted than {@link ENOUGH}. */
  readonly hits: number;
  /** Where the first of them begins, in the folded text. */
  readonly first: number;
}

/** What else is known of an article that may be found. */
export interface Known {
  readonly initials?: Initials | undefined;
  readonly isNoted?: boolean;
}

/** How an article is found by terms, all of which must occur in its text or be initials of its title. */
export function matchArticle(
  article: HeldArticle,
  terms: readonly string[],
  { initials, isNoted = false }: Known = {},
): Match | undefined {
  const { folded } = article.folded;
  let [hits, first, isByInitials] = [0, folded.length, false];
  for (const term of terms) {
    const at = folded.indexOf(term);
    if (at < 0) {
      if (!holdsInitials(initials, term)) return undefined;
      isByInitials = true;
    }
    first = Math.min(first, Math.max(at, 0));
  }
  for (const term of terms) hits += countOf(folded, term, ENOUGH);
  const standing = isByInitials ? STANDING.initials : standingOf(article.title, terms, isNoted);
  return { article, standing, hits, first };
}

function standingOf(title: string, terms: readonly string[], isNoted: boolean): Standing {
  const whole = terms.join(' ');
  if (title === whole) return STANDING.exact;
  if (title.startsWith(whole)) return STANDING.prefix;
  if (terms.every((term) => title.includes(term))) return STANDING.title;
  return isNoted ? STANDING.note : STANDING.text;
}

/**
 * An article that holds a term oftener is no better for it. With all of them counted, a scan of 1,000 articles took 8 ms at
 * the 95th percentile; with so many, 5 (npm run bench:search).
 */
const ENOUGH = 10;

/** How often a term occurs, none over another, up to a limit. */
export function countOf(folded: string, term: string, limit = Number.POSITIVE_INFINITY): number {
  let count = 0;
  for (let at = folded.indexOf(term); at >= 0 && count < limit; at = folded.indexOf(term, at + term.length))
    count++;
  return count;
}

/** The better first: by standing, by more hits, by an earlier one. 0 where neither is better. */
export const compareMatches = (a: Match, b: Match): number =>
  b.standing - a.standing || b.hits - a.hits || a.first - b.first;
