import { useId, useMemo } from 'react';
import type { AnnotationId } from '../../core/annotation/annotation.ts';
import { dayAt, daysFrom } from '../../core/calendar/day.ts';
import { GRADES, type Grade, reviewAfter } from '../../core/look/grade.ts';
import type { Review } from '../../core/look/review.ts';
import type { LookMessages } from '../../i18n/look-catalogues.ts';
import { useInterface } from '../kit/interface.tsx';
import { KeyCaps } from '../kit/key-caps.tsx';
import styles from './look-grades.module.css';
import { useLookMessages } from './use-look-messages.ts';

interface LookGradesProps {
  readonly id: AnnotationId;
  /** What is known of the mark from earlier looks. */
  readonly last: Review | undefined;
  readonly onGrade: (grade: Grade) => void;
}

/** How well the mark was remembered, and with each answer when it comes back. */
export function LookGrades({ id, last, onGrade }: LookGradesProps) {
  const m = useLookMessages();
  const { settings } = useInterface();
  const question = useId();
  const days = useMemo(() => {
    const now = new Date();
    return GRADES.map((grade) =>
      daysFrom(dayAt(now), dayAt(new Date(reviewAfter(id, last, grade, now).due))),
    );
  }, [id, last]);
  return (
    <fieldset className={styles.grades} aria-labelledby={question}>
      <p id={question}>{m.ask}</p>
      {GRADES.map((grade, i) => (
        <button key={grade} type="button" aria-keyshortcuts={String(i + 1)} onClick={() => onGrade(grade)}>
          <span>{m.grades[grade]}</span>
          <small>{whenWord(days[i] ?? 1, m)}</small>
          {settings.singleKeys ? (
            <span className={styles.key} aria-hidden>
              <KeyCaps press={String(i + 1)} />
            </span>
          ) : null}
        </button>
      ))}
    </fieldset>
  );
}

/** How long it is until a mark comes back, as a person says it. */
function whenWord(days: number, m: LookMessages): string {
  if (days <= 1) return m.tomorrow;
  if (days < 60) return m.inDays(days);
  return days < 700 ? m.inMonths(Math.round(days / 30.4)) : m.inYears(Math.round(days / 365.25));
}
