import type { Draft } from '../../core/exchange/backup.ts';
import type { TextRange } from '../../core/text/offset.ts';
import { isOnArticle, isPlaced, type PlacedMark, type ResolvedMark } from '../../state/resolved-mark.ts';
import { layOutMargin } from './margin-layout.ts';
import type { PlaceAsked } from './use-mark-places.ts';

/** Stands for the button that begins a note on the whole article, among the ids of marks. */
export const WRITE = 'write';

/** A mark as it stands beside the text: a note on the whole article level with the headline. */
export const placedBeside = (mark: ResolvedMark, headline: TextRange | undefined): PlacedMark | undefined =>
  isOnArticle(mark) && headline ? { ...mark, range: headline } : isPlaced(mark) ? mark : undefined;

/** What has to be measured: the marks, and level with the headline the button. */
export const placesFor = (marks: readonly PlacedMark[], headline: TextRange | undefined): PlaceAsked[] => [
  ...(headline ? [{ id: WRITE, range: headline }] : []),
  ...marks.map(({ annotation: { id }, range }) => ({ id, range })),
];

/** Whether a mark has something to say beside the text; else a stroke stands for it. */
export const speaks = ({ annotation }: PlacedMark, draft: Draft | undefined): boolean =>
  annotation.about !== undefined ||
  annotation.note !== '' ||
  annotation.tags.length > 0 ||
  draft !== undefined;

/** Until a note has been on the screen, by its characters: some 18 a line of 23 px, between its edge and its date. */
export const guessedHeight = (note: string): number => 28 + 23 * Math.ceil(note.length / 18);

export interface ListedNote {
  readonly id: string;
  /** In px below the top of the article. */
  readonly desired: number;
  readonly height: number;
}

/** Between two notes, in px. */
const GAP = 12;

/** A note is to be in the window with its mark: no farther from it than this share of the window. */
export const REACH = 0.8;

/** The tops of notes by id, in px below the top of the article; those that have no room in reach of their marks are absent. */
export function topsOf(
  notes: readonly ListedNote[],
  active: string | undefined,
  reach: number,
): ReadonlyMap<string, number> {
  const inOrder = notes.toSorted((a, b) => a.desired - b.desired);
  const index = inOrder.findIndex(({ id }) => id === active);
  const tops = layOutMargin(inOrder, index < 0 ? undefined : index, { gap: GAP, reach });
  return new Map(
    inOrder.flatMap(({ id }, i): [string, number][] => {
      const top = tops[i];
      return top === undefined ? [] : [[id, top]];
    }),
  );
}

/** Whether any of a stretch lies within another, in px. */
export const meets = (
  top: number,
  height: number,
  { from, to }: { readonly from: number; readonly to: number },
): boolean => top < to && top + height > from;
