import { type ReactNode, useId } from 'react';
import styles from './choice-group.module.css';

type Choosable = string | number | boolean;

interface Choice<Value> {
  readonly value: Value;
  readonly label: ReactNode;
  readonly picture?: ReactNode;
  readonly hint?: string;
}

interface ChoiceGroupProps<Value extends Choosable> {
  readonly label: string;
  readonly value: Value;
  readonly choices: readonly Choice<Value>[];
  readonly onChange: (value: Value) => void;
  /**
   * `row` sets short choices side by side; `segments` joins them, beside the label; `tiles` are pictures with their
   * names, of one width; `list` sets one below another, each with its hint.
   */
  readonly layout?: 'row' | 'segments' | 'tiles' | 'list';
  readonly hideLabel?: boolean;
}

/** One of a few: a radio group. */
export function ChoiceGroup<Value extends Choosable>(props: ChoiceGroupProps<Value>) {
  const { label, value, choices, onChange, layout = 'row', hideLabel } = props;
  const name = useId();
  return (
    <div role="radiogroup" aria-labelledby={`${name}-label`} className={styles.group}>
      <span id={`${name}-label`} className={hideLabel ? 'visually-hidden' : styles.legend}>
        {label}
      </span>
      <div className={styles[layout]}>
        {choices.map((choice) => (
          <label key={String(choice.value)} className={styles.choice}>
            <input
              type="radio"
              name={name}
              className="visually-hidden"
              checked={choice.value === value}
              onChange={() => onChange(choice.value)}
            />
            {choice.picture}
            <span>{choice.label}</span>
            {choice.hint ? <small>{choice.hint}</small> : null}
          </label>
        ))}
      </div>
    </div>
  );
}
