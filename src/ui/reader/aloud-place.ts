import type { ArticleId } from '../../core/article/article.ts';
import { sentenceRangeAt } from '../../core/text/sentence.ts';
import { flowOf } from '../../dom/place/flow.ts';
import { offsetBelow } from '../../dom/place/reading-place.ts';
import type { TextMap } from '../../dom/text/text-map.ts';
import { isInView } from './keep-in-view.ts';
import { READING_LINE } from './use-reading-place.ts';

/** What was read aloud last, in this tab. */
let last: { readonly articleId: ArticleId; readonly start: number } | undefined;

export const keepAloudPlace = (articleId: ArticleId, start: number): void => {
  last = { articleId, start };
};

/**
 * Where reading aloud begins, nothing being selected: where it was left, if that is in view; else at the first
 * sentence that begins in view, or the one that fills it.
 */
export function aloudPlace(map: TextMap, articleId: ArticleId, text: string): number {
  if (last?.articleId === articleId && isInView(map, last.start)) return last.start;
  if (flowOf(map.root).position <= 0) return 0;
  const top = offsetBelow(map, READING_LINE - 4);
  const { start, end } = sentenceRangeAt(text, top);
  if (start >= top) return start;
  return isInView(map, end) ? end : start;
}
