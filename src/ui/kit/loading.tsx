import { useEffect, useState } from 'react';
import { useMessages } from './interface.tsx';
import styles from './loading.module.css';

/** Said only where loading takes longer than this, in ms. */
const PATIENCE = 300;

export function Loading() {
  const messages = useMessages();
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), PATIENCE);
    return () => clearTimeout(timer);
  }, []);
  return late ? <p className={styles.loading}>{messages.common.loading}</p> : null;
}
