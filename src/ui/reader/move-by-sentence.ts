import type { TextRange } from '../../core/text/offset.ts';
import { offsetBelow } from '../../dom/place/reading-place.ts';
import { selectOffsets } from '../../dom/text/offset-to-range.ts';
import { moveCursor, select, speak, useSession } from '../../state/session-store.ts';
import { isInView, keepInView } from './keep-in-view.ts';
import type { Room } from './room.ts';
import { neighbourSentence } from './sentence-cursor.ts';
import { READING_LINE } from './use-reading-place.ts';

/** Where the sentence cursor is in this article; undefined where it is let go. */
export function cursorIn({ article }: Pick<Room, 'article'>): TextRange | undefined {
  const { cursor } = useSession.getState();
  return cursor?.articleId === article.id ? cursor : undefined;
}

/** Puts the cursor on a passage, which is selected too. */
export function holdPassage({ map, article }: Room, range: TextRange): void {
  const held = { articleId: article.id, start: range.start, end: range.end };
  moveCursor(held);
  // The browser's selection follows; keys that come before it has settled are to find this one.
  select(held);
  selectOffsets(map, range.start, range.end);
}

/**
 * Goes to the next or the previous sentence, from what is selected, from the cursor while it is in view, or from where
 * one reads; or extends the passage by it. The sentence is kept in view and read out.
 */
export function moveBySentence(room: Room, step: 1 | -1, extend: boolean): void {
  const { map, article, projection } = room;
  const cursor = cursorIn(room);
  const last =
    useSession.getState().selection ?? (cursor && isInView(map, cursor.start) ? cursor : undefined);
  const next = neighbourSentence(projection, last, step, offsetBelow(map, READING_LINE));
  if (!next) return;
  holdPassage(
    room,
    extend && last ? { start: Math.min(last.start, next.start), end: Math.max(last.end, next.end) } : next,
  );
  keepInView(map, step === 1 ? Math.max(next.start, next.end - 1) : next.start);
  speak(projection.text.slice(next.start, next.end), article.language);
}
