import { tagKey } from '../../core/annotation/tags.ts';
import type { ArticleId } from '../../core/article/article.ts';
import { dayAt } from '../../core/calendar/day.ts';
import { wordsOf } from '../../core/search/search-folding.ts';
import type { NotesFilter } from '../../state/address.ts';
import { type HubEntry, isLost, lastNote } from '../../state/hub-entry.ts';
import { markLook } from '../kit/mark-look.ts';

type Test = (entry: HubEntry) => boolean;

const HAS: Record<NonNullable<NotesFilter['has']>, Test> = {
  note: (entry) => lastNote(entry) !== '',
  tag: ({ tags }) => tags.length > 0,
  orphan: isLost,
};

/** Whether a mark holds each word of the search in its quote, note or tags, or its article in the headline. */
function searchTest(query: string, headlineOf: (id: ArticleId) => string): Test {
  const words = wordsOf(query);
  if (words.length === 0) return () => true;
  // Marks of one article come one after another, mostly.
  let of: ArticleId | undefined;
  let missing = words;
  return ({ articleId, folded }) => {
    if (articleId !== of) {
      of = articleId;
      const headline = headlineOf(articleId);
      missing = words.filter((word) => !headline.includes(word));
    }
    return missing.every((word) => folded.includes(word));
  };
}

/** Whether a mark fits the filter in all but colour and `has`. `headlineOf` gives an article's headline, folded. */
export function scopeTest(filter: NotesFilter, headlineOf: (id: ArticleId) => string): Test {
  const holds = searchTest(filter.query, headlineOf);
  const tag = filter.tag === undefined ? undefined : tagKey(filter.tag);
  return (entry) =>
    (filter.article === undefined || entry.articleId === filter.article) &&
    (filter.day === undefined || dayAt(new Date(entry.createdAt)) === filter.day) &&
    (tag === undefined || entry.tags.some((own) => tagKey(own) === tag)) &&
    holds(entry);
}

/** Whether a mark fits the filter in what it is seen as, and in what it bears. */
export const kindTest =
  ({ color, has }: NotesFilter): Test =>
  (entry) =>
    (color === undefined || (!entry.about && markLook(entry.style) === color)) &&
    (has === undefined || HAS[has](entry));
