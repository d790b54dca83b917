import type { Difference } from '../../core/mend/compare-parts.ts';
import styles from './difference-list.module.css';
import { useMendMessages } from './use-mend-messages.ts';

interface DifferenceListProps {
  readonly differences: readonly Difference[];
  /** What the other text is called. */
  readonly other: string;
  readonly language: string;
}

/** Parts of a mended text beside what another has in their place. */
export function DifferenceList({ differences, other, language }: DifferenceListProps) {
  const m = useMendMessages();
  return (
    <ul className={styles.list}>
      {differences.map((one) => (
        <li key={`${one.mended}\n${one.other}`}>
          <p>
            <b>{m.mended}</b> <span lang={language}>{one.mended || '—'}</span>
          </p>
          <p>
            <b>{other}</b> <span lang={language}>{one.other || '—'}</span>
          </p>
        </li>
      ))}
    </ul>
  );
}
