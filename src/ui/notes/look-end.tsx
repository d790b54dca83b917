import { useEffect, useRef } from 'react';
import { dayAt, daysFrom, startOf } from '../../core/calendar/day.ts';
import type { Outlook } from '../../core/look/due.ts';
import { nearDate } from '../../i18n/dates.ts';
import { Button, ButtonLink } from '../kit/button.tsx';
import { useInterface } from '../kit/interface.tsx';
import { Message } from '../kit/message.tsx';
import styles from './look-screen.module.css';
import { useLookMessages } from './use-look-messages.ts';

interface LookEndProps {
  /** How many marks were looked at in this sitting. */
  readonly looked: number;
  readonly outlook: Outlook;
  readonly onMore: () => void;
}

/** Nothing is left to look at: what was done, when there is more, and the way back. */
export function LookEnd({ looked, outlook, onMore }: LookEndProps) {
  const m = useLookMessages();
  const { language } = useInterface();
  const end = useRef<HTMLDivElement>(null);
  useEffect(() => end.current?.focus({ preventScroll: true }), []);
  const { due, next } = outlook;
  const now = new Date();
  const isTomorrow = next && daysFrom(dayAt(now), next.day) === 1;
  const more = isTomorrow
    ? m.nextTomorrow(next.count)
    : next && m.nextOn(nearDate(language, startOf(next.day), now), next.count);
  return (
    <div ref={end} tabIndex={-1} className={styles.end}>
      <Message
        title={looked > 0 ? m.doneTitle : m.noneTitle}
        actions={
          <>
            {due.length > 0 ? (
              <Button kind="primary" onClick={onMore}>
                {m.more(due.length)}
              </Button>
            ) : null}
            <ButtonLink href="#/notes">{m.toNotes}</ButtonLink>
          </>
        }
      >
        <span className={styles.line}>{looked > 0 ? m.done(looked) : m.none}</span>
        <span className={styles.line}>{more}</span>
      </Message>
    </div>
  );
}
