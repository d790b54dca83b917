import { useEffect, useMemo, useRef, useState } from 'react';
import { findInText, firstFrom } from '../../core/text/find-in-text.ts';
import { type FoldedText, foldForSearch } from '../../core/text/fold.ts';
import type { TextRange } from '../../core/text/offset.ts';
import type { Projection } from '../../core/text/projection.ts';
import { RangePainter } from '../../dom/paint/range-painter.ts';
import { offsetBelow } from '../../dom/place/reading-place.ts';
import { useSession } from '../../state/session-store.ts';
import { keepInView } from './keep-in-view.ts';
import { READING_LINE } from './use-reading-place.ts';
import type { MappedText } from './use-text-map.ts';

/** Over all marks and the sentence cursor. */
const LAYER = 110;
/** The bar of the search lies over the first lines, in px. */
const BELOW_BAR = READING_LINE + 56;

/** As the library's search folds, 简 and 繁 alike: its dictionary is fetched with the first search in an article. */
type Folding = Pick<typeof import('../../core/search/search-folding.ts'), 'foldedText' | 'foldWords'>;

/** Until that is here, or where it cannot be had. */
const plain: Folding = { foldedText: foldForSearch, foldWords: (query) => query };

let whole: Folding | undefined;

function useFolding(): Folding {
  const [folding, setFolding] = useState(whole ?? plain);
  useEffect(() => {
    if (folding !== plain) return;
    let left = false;
    import('../../core/search/search-folding.ts').then(
      (fetched) => {
        whole = fetched;
        if (!left) setFolding(fetched);
      },
      Boolean, // then either form is found by itself
    );
    return () => {
      left = true;
    };
  }, [folding]);
  return folding;
}

const folds = new WeakMap<Projection, { readonly by: Folding; readonly fold: FoldedText }>();

/** Made once for each article: a million characters take 0.1 s, and each search of them 5 to 40 ms. */
function foldOf(projection: Projection, by: Folding): FoldedText {
  const known = folds.get(projection);
  if (known?.by === by) return known.fold;
  const fold = by.foldedText(projection.text);
  folds.set(projection, { by, fold });
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
  const [at, setAt] = useState<{ readonly query: string; readonly start: number }>();
  const painters = useRef<{ readonly all: RangePainter; readonly one: RangePainter }>(undefined);
  const folding = useFolding();
  const hits = useMemo(
    () => (query === '' ? [] : findInText(foldOf(projection, folding), folding.foldWords(query))),
    [projection, query, folding],
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
  // Of other words, it is the first from where one was when the search began; folded anew, the same keep their place.
  const kept = at?.query === query ? hits.findIndex(({ start }) => start === at.start) : -1;
  const current = kept < 0 ? firstFrom(hits, origin) : kept;
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
      const next = hits[(current + step + hits.length) % hits.length];
      if (next) setAt({ query, start: next.start });
    },
  };
}
