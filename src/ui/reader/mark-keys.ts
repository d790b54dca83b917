import type { TextRange } from '../../core/text/offset.ts';
import { offsetBelow } from '../../dom/place/reading-place.ts';
import { pointIn } from '../../dom/text/offset-to-range.ts';
import type { TextMap } from '../../dom/text/text-map.ts';
import type { PlacedMark } from '../../state/resolved-mark.ts';
import { notify, open, useSession } from '../../state/session-store.ts';
import { markWords } from '../kit/mark-words.ts';
import { keepInView } from './keep-in-view.ts';
import { focusActiveCard, focusFirstCard, isInList } from './list-focus.ts';
import { READING_LINE } from './use-reading-place.ts';

/** Of a longer quote, as much is said, in UTF-16 code units: the list has the whole. */
const SAID = 80;

const activeMark = (marks: readonly PlacedMark[]): PlacedMark | undefined => {
  const { active } = useSession.getState();
  return marks.find(({ annotation }) => annotation.id === active);
};

/** Opens the next or the previous mark, from the open one or from where one reads, and says which it is. */
export function moveByMark(map: TextMap, marks: readonly PlacedMark[], text: string, step: 1 | -1): void {
  const active = activeMark(marks);
  const here = offsetBelow(map, READING_LINE);
  const next = active
    ? marks[marks.indexOf(active) + step]
    : step === 1
      ? marks.find(({ range }) => range.start >= here)
      : marks.findLast(({ range }) => range.start < here);
  if (!next) {
    notify((m) => m.mark.none);
    return;
  }
  open(next.annotation.id);
  keepInView(map, next.range.start);
  if (isInList()) focusActiveCard();
  sayMark(next, text);
}

/** Opens the shortest mark that shares a character with a passage, or the next longer than the open one. */
export function openMark(marks: readonly PlacedMark[], text: string, { start, end }: TextRange): boolean {
  const lengthOf = ({ range }: PlacedMark): number => range.end - range.start;
  const here = marks
    .filter(({ range }) => range.start < end && start < range.end)
    .sort((a, b) => lengthOf(a) - lengthOf(b));
  const { active } = useSession.getState();
  const next = here[(here.findIndex(({ annotation }) => annotation.id === active) + 1) % here.length];
  if (!next) return false;
  open(next.annotation.id);
  sayMark(next, text);
  return true;
}

function sayMark({ annotation, range }: PlacedMark, text: string): void {
  const quote = text.slice(range.start, range.end);
  const said = quote.length > SAID ? `${quote.slice(0, SAID)}…` : quote;
  notify((m) => markWords(annotation, said, m));
}

/** From the text to the list of marks, to the open one or the one nearest to where one reads; from there, back. */
export function goToList(map: TextMap, marks: readonly PlacedMark[], showList: () => void): void {
  const here = offsetBelow(map, READING_LINE);
  const mark = activeMark(marks) ?? marks.find(({ range }) => range.start >= here) ?? marks.at(-1);
  if (isInList()) leaveList(map, marks);
  else if (mark) {
    showList();
    open(mark.annotation.id);
    keepInView(map, mark.range.start);
    focusActiveCard();
  } else if (!focusFirstCard()) notify((m) => m.note.none);
}

/**
 * From the list back into the text, to the open mark: its element has the focus where there is one, else the text,
 * with the caret at the mark.
 */
function leaveList(map: TextMap, marks: readonly PlacedMark[]): void {
  const mark = activeMark(marks);
  if (mark) keepInView(map, mark.range.start);
  const element = mark && map.root.querySelector(`mark[tabindex][data-annotation~="${mark.annotation.id}"]`);
  const target = element ?? map.root;
  if (target instanceof HTMLElement) target.focus({ preventScroll: true });
  if (!mark) return;
  const block = map.blockAt(mark.range.start);
  const caret = block && pointIn(block, mark.range.start, 'start');
  if (caret) getSelection()?.collapse(caret.node, caret.offset);
}
