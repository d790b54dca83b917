import { CalendarDays, X } from 'lucide-react';
import { lazy, Suspense, useId, useState } from 'react';
import type { Countable } from '../../core/annotation/tally.ts';
import { noon } from '../../core/calendar/day.ts';
import type { Made } from '../../core/look/due.ts';
import { dayDate } from '../../i18n/dates.ts';
import type { NotesFilter } from '../../state/address.ts';
import { Button } from '../kit/button.tsx';
import { useInterface } from '../kit/interface.tsx';
import { LookEntry } from './look-entry.tsx';
import styles from './notes-head.module.css';
import { useActivityMessages } from './use-activity-messages.ts';
import { useHubMessages } from './use-hub-messages.ts';

const Activity = lazy(() => import('./activity.tsx'));

interface NotesHeadProps {
  readonly marks: readonly (Countable & Made)[];
  readonly filter: NotesFilter;
  readonly onChange: (filter: NotesFilter) => void;
}

/** The screen's name, the ways to look again and to the picture of what was marked when, and the day that is shown. */
export function NotesHead({ marks, filter, onChange }: NotesHeadProps) {
  const { language } = useInterface();
  const hub = useHubMessages();
  const m = useActivityMessages();
  const [isOpen, setOpen] = useState(false);
  const panel = useId();
  const { day, ...rest } = filter;
  return (
    <>
      <div className={styles.head}>
        <h1 className="title">{hub.screen.title}</h1>
        <Button
          kind="quiet"
          aria-expanded={isOpen}
          aria-controls={isOpen ? panel : undefined}
          onClick={() => setOpen(!isOpen)}
        >
          <CalendarDays size={17} strokeWidth={1.6} aria-hidden />
          {m.open}
        </Button>
        <LookEntry marks={marks} />
      </div>
      <div id={panel} className={styles.panel}>
        {isOpen ? (
          <Suspense fallback={null}>
            <Activity marks={marks} filter={filter} onChange={onChange} />
          </Suspense>
        ) : null}
        {day ? (
          <p className={styles.day}>
            {m.madeOn(dayDate(language, noon(day)))}
            <Button kind="quiet" onClick={() => onChange(rest)}>
              <X size={15} strokeWidth={1.6} aria-hidden />
              {m.anyDay}
            </Button>
          </p>
        ) : null}
      </div>
    </>
  );
}
