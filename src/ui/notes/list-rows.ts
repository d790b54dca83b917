import type { AnnotationId } from '../../core/annotation/annotation.ts';
import type { HubEntry } from '../../state/hub-entry.ts';
import type { Slices } from '../../state/slices.ts';
import type { EntryGroup } from './group-entries.ts';
import { RowHeights } from './row-heights.ts';

/** The guessed height of a row, in px; of the group's heading where no mark is given. */
export type GuessHeight = (group: EntryGroup, entry: HubEntry | undefined) => number;

/** A row of the list: a group's heading, or one of its marks. */
export interface Row {
  readonly group: EntryGroup;
  /** The heading's own row. */
  readonly heading: number;
  /** Absent where the row is the heading. */
  readonly entry?: HubEntry;
  /** 0-based, within the group. */
  readonly place: number;
}

/** Names a row in whatever list it stands: the group's key and, but for a heading, the mark's id. */
export interface RowName {
  readonly group: string;
  readonly id?: string;
}

/** The groups as one run of rows, each group's heading before its marks. */
export class ListRows {
  readonly groups: readonly EntryGroup[];
  readonly count: number;
  /** The rows of the headings. */
  private readonly headings: readonly number[];

  constructor(groups: readonly EntryGroup[]) {
    this.groups = groups;
    let count = 0;
    this.headings = groups.map(({ entries }) => {
      const heading = count;
      count += entries.length + 1;
      return heading;
    });
    this.count = count;
  }

  /** @throws RangeError where there is no such row. */
  at(row: number): Row {
    let low = 0;
    let high = this.headings.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.headings[middle] ?? 0) <= row) low = middle;
      else high = middle - 1;
    }
    const group = this.groups[low];
    const heading = this.headings[low] ?? 0;
    const place = row - heading - 1;
    const entry = group?.entries[place];
    if (!group || row < heading || (place >= 0 && !entry))
      throw new RangeError(`Invalid row ${row} of ${this.count}`);
    return { group, heading, place, ...(entry && { entry }) };
  }

  /** The marks in their order, each once. */
  ids(): AnnotationId[] {
    return [...new Set(this.groups.flatMap(({ entries }) => entries.map(({ id }) => id)))];
  }

  /** The row of a mark that is nearest to another row; that row itself, where the mark is not in the list. */
  nearest(id: AnnotationId | undefined, row: number): number {
    let nearest: number | undefined;
    for (const [g, { entries }] of this.groups.entries()) {
      const place = entries.findIndex((entry) => entry.id === id);
      const found = (this.headings[g] ?? 0) + 1 + place;
      if (place >= 0 && (nearest === undefined || Math.abs(found - row) < Math.abs(nearest - row)))
        nearest = found;
    }
    return nearest ?? row;
  }

  nameOf(row: number): RowName {
    const { group, entry } = this.at(row);
    return { group: group.key, ...(entry && { id: entry.id }) };
  }

  /** The row of that name; undefined where there is none. */
  find({ group: key, id }: RowName): number | undefined {
    const index = this.groups.findIndex((group) => group.key === key);
    const heading = this.headings[index];
    if (heading === undefined || id === undefined) return heading;
    const place = this.groups[index]?.entries.findIndex((entry) => entry.id === id) ?? -1;
    return place < 0 ? undefined : heading + 1 + place;
  }

  /** The heights of all rows as they are guessed. @throws the slices' reason, once nobody waits for them. */
  async heights(guess: GuessHeight, slices: Slices): Promise<RowHeights> {
    const guessed = new Float64Array(this.count);
    for (const [g, group] of this.groups.entries()) {
      const heading = this.headings[g] ?? 0;
      guessed[heading] = guess(group, undefined);
      await slices.each(group.entries.length, (place) => {
        guessed[heading + 1 + place] = guess(group, group.entries[place]);
      });
      await slices.rest();
    }
    return new RowHeights(guessed);
  }
}
