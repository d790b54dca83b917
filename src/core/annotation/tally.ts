import { type Day, dayAt } from '../calendar/day.ts';
import { type Annotation, COLORS, LINES, type MarkStyle } from './annotation.ts';
import { compareStrings } from './order.ts';
import { tagKey } from './tags.ts';

/** What is counted of a mark. */
export type Countable = Pick<Annotation, 'about' | 'createdAt' | 'style' | 'note' | 'tags'>;

export interface DayTally {
  /** Marks made on that day. */
  readonly marks: number;
  /** How many of them bear a note. */
  readonly notes: number;
}

/** The days on which marks were made, in the reader's time zone. */
export function tallyDays(marks: readonly Countable[]): ReadonlyMap<Day, DayTally> {
  const days = new Map<Day, DayTally>();
  for (const { createdAt, note } of marks) {
    const day = dayAt(new Date(createdAt));
    const known = days.get(day) ?? { marks: 0, notes: 0 };
    days.set(day, { marks: known.marks + 1, notes: known.notes + Number(note !== '') });
  }
  return days;
}

export interface LookTally {
  readonly style: MarkStyle;
  readonly count: number;
}

/** The order of looks of which there are as many. */
const LOOKS: readonly string[] = [...COLORS, ...LINES];

/**
 * How many marks there are of each look, the most first: of what is filled by its colour, else by its line. A note
 * on a whole article has none.
 */
export function tallyLooks(marks: readonly Countable[]): LookTally[] {
  const looks = new Map<string, LookTally>();
  for (const { about, style } of marks) {
    if (about) continue;
    const look = style.line === 'fill' ? style.color : style.line;
    looks.set(look, { style: looks.get(look)?.style ?? style, count: (looks.get(look)?.count ?? 0) + 1 });
  }
  return [...looks]
    .sort(([a, x], [b, y]) => y.count - x.count || LOOKS.indexOf(a) - LOOKS.indexOf(b))
    .map(([, tally]) => tally);
}

export interface TagTally {
  /** As it was first written. */
  readonly tag: string;
  readonly count: number;
}

/** How many marks bear each tag, the most first. */
export function tallyTags(marks: readonly Countable[]): TagTally[] {
  const tags = new Map<string, TagTally>();
  for (const tag of marks.flatMap((mark) => mark.tags)) {
    const known = tags.get(tagKey(tag));
    tags.set(tagKey(tag), { tag: known?.tag ?? tag, count: (known?.count ?? 0) + 1 });
  }
  return [...tags.values()].sort((a, b) => b.count - a.count || compareStrings(a.tag, b.tag));
}
