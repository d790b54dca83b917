import { foldForSearch } from '../../core/text/fold.ts';

/** Something that the palette leads to. */
export interface PaletteEntry {
  /** Of its own, and the same each time the palette is opened. */
  readonly id: string;
  readonly label: string;
  /** Presses that do the same. */
  readonly keys?: readonly string[];
  readonly run: () => void;
}

export interface PaletteGroup {
  readonly id: string;
  readonly title: string;
  readonly entries: readonly PaletteEntry[];
}

/**
 * The groups with those entries alone that hold every word of a query, folded as search folds; no group is empty. What
 * begins with the query comes first, and so do the groups that hold such.
 */
export function filterGroups(groups: readonly PaletteGroup[], query: string): PaletteGroup[] {
  const wanted = foldForSearch(query).folded.trim();
  if (wanted === '') return groups.filter(({ entries }) => entries.length > 0);
  const words = wanted.split(/\s+/);
  return groups
    .map((group) => {
      const found = group.entries
        .map((entry) => ({ entry, folded: foldForSearch(entry.label).folded }))
        .filter(({ folded }) => words.every((word) => folded.includes(word)));
      const first = found.filter(({ folded }) => folded.startsWith(wanted));
      const rest = found.filter(({ folded }) => !folded.startsWith(wanted));
      const entries = [...first, ...rest].map(({ entry }) => entry);
      return { isFirst: first.length > 0, group: { ...group, entries } };
    })
    .filter(({ group }) => group.entries.length > 0)
    .sort((a, b) => Number(b.isFirst) - Number(a.isFirst))
    .map(({ group }) => group);
}

/** The groups led by one of what was used last, which then stands there alone; without such, as they are. */
export function recentFirst(
  groups: readonly PaletteGroup[],
  recent: readonly string[],
  title: string,
): PaletteGroup[] {
  const all = groups.flatMap(({ entries }) => entries);
  const entries = recent.flatMap((id) => all.find((entry) => entry.id === id) ?? []);
  const rest = groups.map((group) => ({
    ...group,
    entries: group.entries.filter((entry) => !entries.includes(entry)),
  }));
  return [{ id: 'recent', title, entries }, ...rest].filter((group) => group.entries.length > 0);
}
