import { useEffect, useRef, useState } from 'react';

/** Follows what is told, once nothing more has been told for so long, in ms: what changes often is not rendered each time. */
export function useSettled<Value>(first: Value, delay = 200): [Value, (value: Value) => void] {
  const [shown, setShown] = useState(first);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const tell = (value: Value): void => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setShown(value), delay);
  };
  return [shown, tell];
}
