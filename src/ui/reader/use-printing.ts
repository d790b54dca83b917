import { useSyncExternalStore } from 'react';
import { useMedia } from '../kit/use-media.ts';

let isAsked = false;

function subscribe(changed: () => void): () => void {
  const tell = ({ type }: Event): void => {
    isAsked = type === 'beforeprint';
    changed();
  };
  addEventListener('beforeprint', tell);
  addEventListener('afterprint', tell);
  return () => {
    removeEventListener('beforeprint', tell);
    removeEventListener('afterprint', tell);
  };
}

/** Whether the page is being printed, from before the browser lays it out for that. */
export function usePrinting(): boolean {
  const isPrinted = useMedia('print');
  return useSyncExternalStore(subscribe, () => isAsked) || isPrinted;
}
