import type { Slices } from '../../state/slices.ts';
import { RowHeights } from './row-heights.ts';

/** What is listed: it has an id. */
export interface Listed {
  readonly id: string;
}

/** Entries under one heading; no other group has its key. */
export interface ListGroup<Entry extends Listed> {
  readonly key: string;
  readonly entries: readonly Entry[];
}

/** The guessed height of a row, in px; of the group's heading where no entry is given. */
export type GuessHeight<Group, Entry> = (group: Group, entry: Entry | undefined) => number;

/** A row of the list: a group's heading, or one of its entries. */
interface Row<Group, Entry> {
  readonly group: Group;
  /** The heading's own row. */
  readonly heading: number;
  /** Absent where the row is the heading. */
  readonly entry?: Entry;
  /** 0-based, within the group. */
  readonly place: number;
}

/** Names a row in whatever list it stands: the group's key and, but for a heading, the entry's id. */
export interface RowName {
  readonly group: string;
  readonly id?: string;
}

/** The groups as one run of rows, each group's heading before its entries. */
export class ListRows<Entry extends Listed, Group extends ListGroup<Entry> = ListGroup<Entry>> {
  readonly groups: readonly Group[];
  readonly count: number;
  /** The rows of the headings. */
  private readonly headings: readonly number[];

  constructor(groups: readonly Group[]) {
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
  at(row: number): Row<Group, Entry> {
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

  /** The entries in their order, each once. */
  ids(): Entry['id'][] {
    return [...new Set(this.groups.flatMap(({ entries }) => entries.map(({ id }) => id)))];
  }

  /** The row of an entry that is nearest to another row; that row itself, where the entry is not in the list. */
  nearest(id: Entry['id'] | undefined, row: number): number {
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
  async heights(guess: GuessHeight<Group, Entry>, slices: Slices): Promise<RowHeights> {
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
