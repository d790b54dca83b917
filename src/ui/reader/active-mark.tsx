import { lazy, Suspense } from 'react';
import type { Projection } from '../../core/text/projection.ts';
import type { TextMap } from '../../dom/text/text-map.ts';
import type { PlacedMark } from '../../state/resolved-mark.ts';
import { useSession } from '../../state/session-store.ts';

interface ActiveMarkProps {
  readonly map: TextMap;
  readonly projection: Projection;
  readonly marks: readonly PlacedMark[];
}

// Fetched when a mark is first opened.
const MarkEnds = lazy(() => import('./mark-ends.tsx'));

/** Lets the ends of the mark that has come forward be moved, but while its note is being written. */
export function ActiveMark({ map, projection, marks }: ActiveMarkProps) {
  const id = useSession(({ active, editing }) => (active === editing ? undefined : active));
  const mark = id && marks.find(({ annotation }) => annotation.id === id);
  return mark ? (
    <Suspense fallback={null}>
      <MarkEnds key={id} map={map} projection={projection} mark={mark} />
    </Suspense>
  ) : null;
}
