import { useMemo, useSyncExternalStore } from 'react';
import { type Address, formatAddress, parseAddress } from './address.ts';

const subscribe = (changed: () => void): (() => void) => {
  addEventListener('hashchange', changed);
  return () => removeEventListener('hashchange', changed);
};

let visits = 0;

/** The present address, followed: another object each time it is gone to. */
export function useAddress(): Address {
  const visit = useSyncExternalStore(subscribe, () => `${visits}${location.hash}`);
  return useMemo(() => parseAddress(visit.replace(/^\d+/, '')), [visit]);
}

/** Goes to the present address once more: the reader may have gone from what it shows. */
export function revisit(): void {
  visits++;
  dispatchEvent(new HashChangeEvent('hashchange'));
}

/** Goes to an address; `replace` leaves no step in the history (for filters as they are typed). */
export function goTo(address: Address, how: 'push' | 'replace' = 'push'): void {
  const hash = formatAddress(address);
  if (how === 'push') {
    location.hash = hash;
  } else {
    history.replaceState(history.state, '', hash);
    dispatchEvent(new HashChangeEvent('hashchange'));
  }
}
