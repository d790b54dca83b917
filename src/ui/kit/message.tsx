import type { ReactNode } from 'react';
import styles from './message.module.css';

interface MessageProps {
  readonly title: string;
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
}

/** What stands on a screen that has nothing else to show: what is so, what is safe, what to do. */
export function Message({ title, children, actions }: MessageProps) {
  return (
    <section className={styles.message}>
      <h1>{title}</h1>
      {children ? <p>{children}</p> : null}
      {actions ? <div className={styles.actions}>{actions}</div> : null}
    </section>
  );
}
