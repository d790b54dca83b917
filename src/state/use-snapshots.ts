import { useMemo } from 'react';
import type { Revision } from '../core/text/revision.ts';
import { textsOf } from '../storage/snapshots.ts';
import { useLive } from './use-live.ts';

/** The texts that marks were made on, as far as they are kept; undefined until read. */
export function useSnapshots(revisions: readonly Revision[]): ReadonlyMap<Revision, string> | undefined {
  const wanted = [...new Set(revisions)].sort().join(' ');
  const known = useMemo(() => wanted.split(' ').filter(Boolean) as Revision[], [wanted]);
  return useLive(() => textsOf(known), [known]);
}
