import styles from './key-caps.module.css';
import { capsOf } from './key-press.ts';

/** A press as keys to look at; parted where it is read out. */
export function KeyCaps({ press }: { readonly press: string }) {
  return (
    <span className={styles.press}>
      {capsOf(press).map((cap) => (
        <kbd key={cap}>{cap}</kbd>
      ))}
    </span>
  );
}
