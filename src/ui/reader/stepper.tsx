import { Minus, Plus } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { IconButton } from '../kit/button.tsx';
import styles from './stepper.module.css';

interface StepperProps {
  readonly label: string;
  readonly value: number;
  readonly shown: string;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly smaller: string;
  readonly larger: string;
  /** Gives whether the value was stored. */
  readonly onChange: (value: number) => Promise<boolean>;
}

/** A number that goes up and down by steps, kept to tenths. At an end its button stays: focus is not lost on it. */
export function Stepper({ label, value, shown, min, max, step, smaller, larger, onChange }: StepperProps) {
  // Where the presses so far lead: the next one may come before the last is stored and shown.
  const asked = useRef<number>(undefined);
  useEffect(() => {
    if (asked.current === value) asked.current = undefined;
  }, [value]);
  const go = async (by: number): Promise<void> => {
    const from = asked.current ?? value;
    const to = Math.round(Math.min(max, Math.max(min, from + by)) * 10) / 10;
    if (to === from) return;
    asked.current = to;
    if (!(await onChange(to))) asked.current = undefined;
  };
  return (
    <fieldset aria-label={label} className={styles.stepper}>
      <span className={styles.label}>{label}</span>
      <div className={styles.control}>
        <IconButton
          icon={Minus}
          label={`${smaller}: ${label}`}
          aria-disabled={value <= min}
          onClick={() => void go(-step)}
        />
        <output>{shown}</output>
        <IconButton
          icon={Plus}
          label={`${larger}: ${label}`}
          aria-disabled={value >= max}
          onClick={() => void go(step)}
        />
      </div>
    </fieldset>
  );
}
