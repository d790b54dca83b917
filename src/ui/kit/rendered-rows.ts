import type { Listed, ListGroup, ListRows } from './list-rows.ts';
import type { RowHeights } from './row-heights.ts';

/** A row that is on the page, and the height of what is left out before it, in px. */
interface RenderedRow {
  readonly row: number;
  readonly gap: number;
}

interface RenderedGroup<Entry, Group> {
  readonly group: Group;
  readonly heading: RenderedRow;
  readonly entries: readonly (RenderedRow & { readonly entry: Entry; readonly place: number })[];
}

export interface RenderedRows<Entry, Group> {
  readonly groups: readonly RenderedGroup<Entry, Group>[];
  /** The height of what is left out after the last one, in px. */
  readonly rest: number;
}

/**
 * The rows from one to another, and some besides, under the headings that they stand under: a heading is on the page
 * with each of its entries, so that it is known what these are under.
 */
export function renderedRows<Entry extends Listed, Group extends ListGroup<Entry>>(
  rows: ListRows<Entry, Group>,
  heights: RowHeights,
  { from, to }: { readonly from: number; readonly to: number },
  besides: readonly (number | undefined)[],
): RenderedRows<Entry, Group> {
  const wanted = new Set<number>();
  const want = (row: number): void => {
    if (row < 0 || row >= rows.count) return;
    wanted.add(rows.at(row).heading);
    wanted.add(row);
  };
  for (let row = from; row <= to; row++) want(row);
  for (const row of besides) if (row !== undefined) want(row);

  type Entries = RenderedGroup<Entry, Group>['entries'][number][];
  const groups: { group: Group; heading: RenderedRow; entries: Entries }[] = [];
  let end = 0;
  for (const row of [...wanted].sort((a, b) => a - b)) {
    const { group, entry, place } = rows.at(row);
    const begin = heights.offsetOf(row);
    const gap = Math.max(0, begin - end);
    end = begin + heights.heightOf(row);
    if (entry) groups.at(-1)?.entries.push({ row, gap, entry, place });
    else groups.push({ group, heading: { row, gap }, entries: [] });
  }
  return { groups, rest: Math.max(0, heights.total - end) };
}
