import type { HubEntry } from '../../state/hub-entry.ts';
import type { EntryGroup } from './group-entries.ts';
import type { ListRows } from './list-rows.ts';
import type { RowHeights } from './row-heights.ts';

/** A row that is on the page, and the height of what is left out before it, in px. */
export interface RenderedRow {
  readonly row: number;
  readonly gap: number;
}

export interface RenderedGroup {
  readonly group: EntryGroup;
  readonly heading: RenderedRow;
  readonly entries: readonly (RenderedRow & { readonly entry: HubEntry; readonly place: number })[];
}

export interface RenderedRows {
  readonly groups: readonly RenderedGroup[];
  /** The height of what is left out after the last one, in px. */
  readonly rest: number;
}

/**
 * The rows from one to another, and some besides, under the headings that they stand under: a heading is on the page
 * with each of its marks, so that it is known what these are under.
 */
export function renderedRows(
  rows: ListRows,
  heights: RowHeights,
  { from, to }: { readonly from: number; readonly to: number },
  besides: readonly (number | undefined)[],
): RenderedRows {
  const wanted = new Set<number>();
  const want = (row: number): void => {
    if (row < 0 || row >= rows.count) return;
    wanted.add(rows.at(row).heading);
    wanted.add(row);
  };
  for (let row = from; row <= to; row++) want(row);
  for (const row of besides) if (row !== undefined) want(row);

  const groups: { group: EntryGroup; heading: RenderedRow; entries: RenderedGroup['entries'][number][] }[] =
    [];
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
