import { useEffect, useMemo, useRef, useState } from 'react';
import { findInText, firstFrom } from '../../core/text/find-in-text.ts';
import { type FoldedText, foldForSearch } from '../../core/text/fold.ts';
import type { TextRange } from '../../core/text/offset.ts';
import type { Projection } from '../../core/text/projection.ts';
import { RangePainter } from '../../dom/range-painter.ts';
import { offsetBelow } from '../../dom/reading-place.ts';
import { useSession } from '../../state/session-store.ts';
import { keepInView } from './keep-in-view.ts';
import { READING_LINE } from './use-reading-place.ts';
import type { MappedText } from './use-text-map.ts';

/** Over all marks and the sentence cursor. */
const LAYER = 110;
/** The bar of the search lies over the first lines, in px. */
const BELOW_BAR = READING_LINE + 56;

const folds = new WeakMap<Projection, FoldedText>();

/** Made once for each article: a million characters take 0.1 s, and each search of them 5 to 40 ms. */
function foldOf(projection: Projection): FoldedText {
  let fold = folds.get(projection);
  if (!fold) {
    fold = foldForSearch(projection.text);
    folds.set(projection, fold);
  }
  return fold;
}

interface Finding {
  readonly query: string;
  readonly setQuery: (query: string) => void;
  readonly hits: readonly TextRange[];
  /** The index of the place that one is at. */
  readonly current: number;
  readonly go: (step: 1 | -1) => void;
}

/** The search in an article, for `words` at first: its places, painted, and the one that one is at, kept in view. */
export function useFinding({ map, near }: MappedText, projection: Projection, words: string): Finding {
  const [query, setQuery] = useState(words);
  const [origin] = useState(() => useSession.getState().selection?.start ?? offsetBelow(map, READING_LINE));
  const [at, setAt] = useState<{ readonly hits: readonly TextRange[]; readonly index: number }>();
  const painters = useRef<{ readonly all: RangePainter; readonly one: RangePainter }>(undefined);
  const hits = useMemo(
    () => (query === '' ? [] : findInText(foldOf(projection), query)),
    [projection, query],
  );
  useEffect(() => {
    const made = {
      all: new RangePainter(map, near, 'find-hit', LAYER),
      one: new RangePainter(map, near, 'find-current', LAYER + 1),
    };
    painters.current = made;
    return () => {
      made.all.stop();
      made.one.stop();
    };
  }, [map, near]);
  // Found anew, it is the first from where one was when the search began.
  const current = at?.hits === hits ? at.index : firstFrom(hits, origin);
  useEffect(() => painters.current?.all.update(hits), [hits]);
  const hit = hits[current];
  useEffect(() => {
    painters.current?.one.update(hit ? [hit] : []);
    if (hit) keepInView(map, hit.start, BELOW_BAR);
  }, [map, hit]);
  return {
    query,
    setQuery,
    hits,
    current,
    go: (step) => {
      if (hits.length > 0) setAt({ hits, index: (current + step + hits.length) % hits.length });
    },
  };
}
