import type { DayTally } from '../../core/annotation/tally.ts';
import { type Day, noon } from '../../core/calendar/day.ts';
import { dayDate } from '../../i18n/dates.ts';
import { formatAddress, type NotesFilter } from '../../state/address.ts';
import { useInterface } from '../kit/interface.tsx';
import styles from './activity-days.module.css';
import { useActivityMessages } from './use-activity-messages.ts';

interface ActivityDaysProps {
  readonly days: ReadonlyMap<Day, DayTally>;
  /** The days of the calendar, in order. */
  readonly shown: readonly Day[];
  readonly filter: NotesFilter;
}

/** The calendar in words: the days on which something was marked, the last first. */
export function ActivityDays({ days, shown, filter }: ActivityDaysProps) {
  const m = useActivityMessages();
  const { language } = useInterface();
  const rows = shown.toReversed().flatMap((day) => {
    const tally = days.get(day);
    return tally ? [{ day, tally }] : [];
  });
  return (
    <details className={styles.days}>
      <summary>{m.list}</summary>
      <div>
        <table>
          <thead>
            <tr>
              <th scope="col">{m.date}</th>
              <th scope="col">{m.marks}</th>
              <th scope="col">{m.notes}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ day, tally }) => (
              <tr key={day}>
                <th scope="row">
                  <a
                    href={formatAddress({ screen: 'notes', filter: { ...filter, day } })}
                    aria-current={filter.day === day ? 'date' : undefined}
                  >
                    {dayDate(language, noon(day))}
                  </a>
                </th>
                <td>{tally.marks}</td>
                <td>{tally.notes}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
