import type { GuessHeight } from '../../kit/list-rows.ts';
import type { ShelfEntry } from './shelf-entry.ts';
import type { ShelfGroup } from './shelf-view.ts';

/** As shelf-row.module.css and shelf-list.module.css set them, in px. */
const HEADLINE = { size: 21, line: 30.45 };
const SMALL = { size: 13.5, line: 21.6 };
const KICKER = 24;
const PADDING = 48;
const HEADING = 82;
/** What stands beside the headline. */
const ACTIONS = 96;

/** Guesses rows in a list so wide, in px: right for most articles, so that the scroll bar hardly moves as they are seen. */
export function guessHeight(width: number): GuessHeight<ShelfGroup, ShelfEntry> {
  const linesOf = (text: string, size: number, inner: number): number =>
    Math.max(1, Math.ceil(text.length / Math.max(1, Math.floor(inner / size))));
  return (_, entry) => {
    if (!entry) return HEADING;
    const { article, row } = entry;
    const { kicker, headline, deck } = article.front;
    const labels = row && row.tags.length + row.collections.length > 0;
    return (
      PADDING +
      (kicker ? KICKER : 0) +
      linesOf(headline, HEADLINE.size, width - ACTIONS) * HEADLINE.line +
      (deck ? 4 + linesOf(deck, SMALL.size, width) * SMALL.line : 0) +
      10 +
      SMALL.line +
      (labels ? 6 + SMALL.line : 0)
    );
  };
}
