import { useMemo } from 'react';
import type { DayTally } from '../../core/annotation/tally.ts';
import { type Day, dayAt, noon, parseDay } from '../../core/calendar/day.ts';
import { monthStarts, weeksUntil } from '../../core/calendar/weeks.ts';
import { dayDate, monthName } from '../../i18n/dates.ts';
import type { NotesFilter } from '../../state/address.ts';
import { useInterface } from '../kit/interface.tsx';
import { useMedia } from '../kit/use-media.ts';
import styles from './activity-calendar.module.css';
import { ActivityDays } from './activity-days.tsx';
import { useActivityMessages } from './use-activity-messages.ts';

interface ActivityCalendarProps {
  readonly days: ReadonlyMap<Day, DayTally>;
  readonly filter: NotesFilter;
  readonly onChange: (filter: NotesFilter) => void;
}

/** What fits: how many weeks, the months they are called, and how far one is from the next, in px. */
const SPANS = {
  narrow: { weeks: 18, months: 4, step: 17 },
  middle: { weeks: 35, months: 8, step: 14 },
  wide: { weeks: 53, months: 12, step: 12 },
} as const;

/** Between two days, and above the first: room for the names of the months. In px. */
const GAP = 2;
const TOP = 20;

/** Shades a day may have, beside that of a day without a mark. */
const SHADES = 4;

/** The days of the last months, week by week, darker the more was marked; a click shows the marks of a day. */
export function ActivityCalendar({ days, filter, onChange }: ActivityCalendarProps) {
  const m = useActivityMessages();
  const { language } = useInterface();
  const isNarrow = useMedia('(width < 600px)');
  const isWide = useMedia('(width >= 1000px)');
  const { weeks: count, months, step } = SPANS[isNarrow ? 'narrow' : isWide ? 'wide' : 'middle'];
  const today = dayAt(new Date());
  const weeks = useMemo(() => weeksUntil(today, count), [today, count]);
  const shown = weeks.flat();
  const tallies = shown.flatMap((day) => days.get(day) ?? []);
  const sum = (of: keyof DayTally): number => tallies.reduce((all, tally) => all + tally[of], 0);
  const most = Math.max(SHADES, ...tallies.map(({ marks }) => marks));
  const summary = m.summary(months, sum('marks'), sum('notes'), tallies.length);
  const { day: chosen, ...rest } = filter;
  const pick = (target: EventTarget): void => {
    const day = target instanceof SVGElement ? parseDay(target.dataset.day ?? '') : undefined;
    if (day && days.has(day)) onChange(day === chosen ? rest : { ...rest, day });
  };
  return (
    <figure className={styles.figure}>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the table below is the keyboard's way. */}
      <svg
        role="img"
        aria-label={summary}
        width={count * step - GAP}
        height={TOP + 7 * step - GAP}
        viewBox={`0 0 ${count * step - GAP} ${TOP + 7 * step - GAP}`}
        onClick={({ target }) => pick(target)}
      >
        {monthStarts(weeks)
          .filter(({ week }) => week < count - 2)
          .map(({ week, day }) => (
            <text key={day} x={week * step} y={12}>
              {monthName(language, noon(day))}
            </text>
          ))}
        {weeks.map((week, x) =>
          week.map((day, y) => {
            const { marks, notes } = days.get(day) ?? { marks: 0, notes: 0 };
            const date = dayDate(language, noon(day));
            return (
              <rect
                key={day}
                data-day={day}
                data-shade={Math.ceil((SHADES * marks) / most)}
                data-chosen={day === chosen || undefined}
                x={x * step}
                y={TOP + y * step}
                width={step - GAP}
                height={step - GAP}
                rx={2}
              >
                <title>{marks > 0 ? m.day(date, marks, notes) : m.none(date)}</title>
              </rect>
            );
          }),
        )}
      </svg>
      <figcaption>
        <span>{summary}</span>
        <Legend />
      </figcaption>
      {tallies.length > 0 ? <ActivityDays days={days} shown={shown} filter={filter} /> : null}
    </figure>
  );
}

function Legend() {
  const m = useActivityMessages();
  return (
    <span className={styles.legend} aria-hidden>
      {m.less}
      <svg aria-hidden width={5 * 12 - GAP} height={10}>
        {Array.from({ length: SHADES + 1 }, (_, shade) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the shades are their numbers.
          <rect key={shade} data-shade={shade} x={shade * 12} width={10} height={10} rx={2} />
        ))}
      </svg>
      {m.more}
    </span>
  );
}
