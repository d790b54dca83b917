import { type AnnotationId, COLORS } from '../../core/annotation/annotation.ts';
import type { ArticleId } from '../../core/article/article.ts';
import { headlineOf } from '../../core/text/projection.ts';
import { isVertical } from '../../dom/selection/mark-edges.ts';
import { beginTypeAhead } from '../../dom/typing/type-ahead.ts';
import { catalogues } from '../../i18n/catalogues.ts';
import { commandCatalogues } from '../../i18n/command-catalogues.ts';
import type { Language } from '../../i18n/messages.ts';
import { shelfCatalogues } from '../../i18n/shelf-catalogues.ts';
import { deleteMarks } from '../../state/mark-commands.ts';
import {
  adjust,
  makePicture,
  moveCursor,
  notify,
  open,
  select,
  useSession,
} from '../../state/session-store.ts';
import { setPinned, setState } from '../../state/shelf.ts';
import { goTo } from '../../state/use-address.ts';
import type { OfferedCommands } from '../kit/command-offers.ts';
import type { CommandId } from '../kit/commands.ts';
import { copyMarkLink, copyPassageLink, copyQuotation } from '../kit/share-mark.ts';
import { editNote, writeOnArticle } from './begin-note.ts';
import { focusText } from './focus-text.ts';
import { keepInView } from './keep-in-view.ts';
import { isInList } from './list-focus.ts';
import { goToList, moveByMark, openMark } from './mark-keys.ts';
import { cursorIn, holdPassage, moveBySentence } from './move-by-sentence.ts';
import type { Room } from './room.ts';
import { selectedPassage } from './selected-passage.ts';

/** What can be done in the reading room at this moment; `press` is the key that asks, where one does. */
export function readerCommands(room: Room, press?: string): OfferedCommands {
  const { map, article, projection, marks, actions } = room;
  const { active } = useSession.getState();
  const selection = selectedPassage(map, article.id, projection.text);
  const cursor = cursorIn(room);
  /** What is done to the selected passage; with none, to the one at the cursor. */
  const onPassage = (act: () => Promise<void>) =>
    selection || cursor
      ? () => {
          if (!selection && cursor) holdPassage(room, cursor);
          void act();
        }
      : undefined;
  const toolbar = document.querySelector<HTMLElement>('[role="toolbar"] button');
  return {
    ...bySentence(room, press),
    openMark: cursor && (() => openAt(room)),
    nextMark: () => moveByMark(map, marks, projection.text, 1),
    previousMark: () => moveByMark(map, marks, projection.text, -1),
    list: () => goToList(map, marks, room.showList),
    find: () => find(room),
    ...shelving(article.id, room.language),
    mend: () => goTo({ screen: 'mend', articleId: article.id }),
    letGo: selection || active || cursor ? letGo : room.stopFinding,
    ...Object.fromEntries(
      COLORS.map((color) => [
        color satisfies CommandId,
        onPassage(() => actions.mark({ color, line: 'fill' })),
      ]),
    ),
    underline: onPassage(() => actions.mark({ line: 'underline' })),
    note:
      !selection && active
        ? () => editNote(active, catalogues[room.language])
        : onPassage(() => actions.note()),
    articleNote: () => noteOnArticle(room),
    grow: onPassage(() => actions.extend()),
    copy: onPassage(() => actions.copy()),
    copySource: onPassage(() => actions.copy(true)),
    ...(selection ? {} : sharing(room, active)),
    toolbar: toolbar ? () => toolbar.focus() : undefined,
    adjust: active && (() => adjust(active)),
    remove: active && (() => remove(active)),
    headings: projection.blocks
      .filter(({ heading }) => heading !== undefined)
      .map(({ start, end }) => ({
        title: projection.text.slice(start, end),
        go: () => room.jumpTo(start),
      })),
  };
}

/**
 * Steps by sentence. Arrows scroll and select as the browser has it until the cursor is there; then those along the
 * line still draw a selection by character, with Shift.
 */
function bySentence(room: Room, press: string | undefined): OfferedCommands {
  const next = (step: 1 | -1, extend: boolean) => () => moveBySentence(room, step, extend);
  const arrow = press && /Arrow(\w+)$/.exec(press)?.[1];
  if (!arrow) {
    return {
      nextSentence: next(1, false),
      previousSentence: next(-1, false),
      extendNext: next(1, true),
      extendPrevious: next(-1, true),
    };
  }
  if (!cursorIn(room)) return {};
  const vertical = isVertical(room.map);
  const step = (vertical ? ['Left', 'Down'] : ['Right', 'Down']).includes(arrow) ? 1 : -1;
  const acrossLines = (vertical ? ['Left', 'Right'] : ['Up', 'Down']).includes(arrow);
  const move = next(step, false);
  const extend = acrossLines ? next(step, true) : undefined;
  return { nextSentence: move, previousSentence: move, extendNext: extend, extendPrevious: extend };
}

/** Keys that are quicker than the bar are kept for it. */
function find({ find, stopFinding, language }: Room): void {
  if (!stopFinding) beginTypeAhead(commandCatalogues[language].find.name);
  find();
}

/** Where the article stands in the library. */
function shelving(id: ArticleId, language: Language): OfferedCommands {
  const m = shelfCatalogues[language];
  return {
    finishArticle: () => void setState([id], 'finished', m.stateSet.finished),
    archiveArticle: () => void setState([id], 'archived', m.stateSet.archived),
    pinArticle: () => void setPinned([id], true, m.pinned),
  };
}

/** The open mark is what is shared, unless a passage is selected. */
function sharing({ marks, projection, language }: Room, active: AnnotationId | undefined): OfferedCommands {
  const mark = marks.find(({ annotation }) => annotation.id === active);
  if (!mark) return {};
  const shared = { ...mark, quote: projection.text.slice(mark.range.start, mark.range.end) };
  return {
    copySource: () => void copyQuotation(shared, language),
    copyLink: () => void copyMarkLink(shared, language),
    copyPassageLink: () => void copyPassageLink(shared, language),
    picture: () => makePicture(active),
  };
}

function openAt(room: Room): void {
  const cursor = cursorIn(room);
  if (cursor && !openMark(room.marks, room.projection.text, cursor))
    notify(() => commandCatalogues[room.language].noMark);
}

function noteOnArticle({ map, article, projection, language }: Room): void {
  // The margin has it level with the headline.
  keepInView(map, headlineOf(projection)?.start ?? 0);
  void writeOnArticle(article.id, projection, catalogues[language]);
}

function letGo(): void {
  // A card without words steps back to a tick, and takes the focus with it.
  if (isInList()) focusText();
  getSelection()?.removeAllRanges();
  select(undefined);
  moveCursor(undefined);
  open(undefined);
}

function remove(active: AnnotationId): void {
  // The card that may have had the focus goes with the mark.
  focusText();
  void deleteMarks([active]);
}
