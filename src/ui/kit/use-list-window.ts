import {
  type RefObject,
  startTransition,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { forgetPlace, keepPlace, placeIn } from './list-place.ts';
import type { Listed, ListGroup, ListRows, RowName } from './list-rows.ts';
import { type RenderedRows, renderedRows } from './rendered-rows.ts';
import type { RowHeights } from './row-heights.ts';

/** What is on the page beyond the window, above and below, in px: a key or a wheel's turn meets no gap. */
const BEYOND = 600;
/** A list of no more rows is on the page whole, once nobody waits: the browser's own search finds all of it. */
const SMALL = 300;
/** By so much more of it at a time, in px: some 15 rows. */
const STEP = 1500;

interface ListWindow<Entry, Group> extends RenderedRows<Entry, Group> {
  /** For the list's element: the row that holds the focus stays on the page, wherever one scrolls. */
  readonly onFocus: (event: { readonly target: Element }) => void;
  readonly onBlur: (event: {
    readonly relatedTarget: EventTarget | null;
    readonly currentTarget: Element;
  }) => void;
}

const rowOf = (element: Element): number | undefined => {
  const row = element.closest<HTMLElement>('[data-row]')?.dataset.row;
  return row === undefined ? undefined : Number(row);
};

/**
 * Which rows of a list are on the page: those in the window, near it, and the one that holds the focus. The page scrolls.
 * Rows are measured as they come; what stands in the window stays where it is. `address` names the list for those who
 * come back to it; `isWhole` says that no more rows are to come. A list of no more rows
 * than `small` comes onto the page whole: rows that cost much are to be fewer.
 */
export function useListWindow<Entry extends Listed, Group extends ListGroup<Entry>>(
  list: RefObject<HTMLElement | null>,
  rows: ListRows<Entry, Group>,
  heights: RowHeights,
  address: string,
  isWhole: boolean,
  small = SMALL,
): ListWindow<Entry, Group> {
  const [range, setRange] = useState({ from: 0, to: Math.min(rows.count - 1, 20) });
  const [beyond, setBeyond] = useState(BEYOND);
  const [focused, setFocused] = useState<RowName>();
  const follow = useRef<() => void>(() => undefined);
  const remember = useRef<() => void>(() => undefined);

  useLayoutEffect(() => {
    follow.current = () => {
      const top = -(list.current?.getBoundingClientRect().top ?? 0);
      const from = heights.rowAt(top - beyond);
      const to = heights.rowAt(top + innerHeight + beyond);
      setRange((last) => (last.from === from && last.to === to ? last : { from, to }));
    };
    remember.current = () => {
      // A screen that is leaving has no place any more.
      if (!list.current || list.current.getClientRects().length === 0) return;
      const top = -list.current.getBoundingClientRect().top;
      const first = heights.rowAt(top);
      if (top <= 0) forgetPlace(address);
      else keepPlace(address, { ...rows.nameOf(first), below: heights.offsetOf(first) - top });
    };
  });

  useKeptPlace(list, rows, heights, address, isWhole);

  // After every rendering: what came onto the page is measured, and what is below it put back where it was.
  useLayoutEffect(() => {
    const element = list.current;
    if (!element) return;
    const top = -element.getBoundingClientRect().top;
    const first = heights.rowAt(Math.max(0, top));
    const before = heights.offsetOf(first);
    for (const one of element.querySelectorAll<HTMLElement>('[data-row]')) {
      const row = Number(one.dataset.row);
      const { height } = one.getBoundingClientRect();
      if (Math.abs(height - heights.heightOf(row)) > 0.1) heights.setHeight(row, height);
    }
    const moved = heights.offsetOf(first) - before;
    if (top > 0 && moved !== 0) scrollBy({ top: moved, behavior: 'instant' });
    // What is seen is on the page: rows beyond it may come in a task of their own.
    startTransition(follow.current);
  });

  useEffect(() => {
    const controller = new AbortController();
    const { signal } = controller;
    const onScroll = (): void => {
      follow.current();
      remember.current();
    };
    addEventListener('scroll', onScroll, { signal, passive: true });
    addEventListener('resize', () => follow.current(), { signal });
    return () => controller.abort();
  }, []);

  useEffect(() => {
    if (rows.count > small) setBeyond(BEYOND);
    if (rows.count > small || beyond > heights.total) return;
    const timer = setTimeout(() => startTransition(() => setBeyond(beyond + STEP)), 100);
    return () => clearTimeout(timer);
  }, [rows, heights, beyond, small]);

  const rendered = useMemo(
    () => renderedRows(rows, heights, range, [focused && rows.find(focused)]),
    [rows, heights, range, focused],
  );
  return {
    ...rendered,
    onFocus: ({ target }) => {
      const row = rowOf(target);
      setFocused(row === undefined ? undefined : rows.nameOf(row));
    },
    onBlur: ({ relatedTarget, currentTarget }) => {
      const isWithin = relatedTarget instanceof Node && currentTarget.contains(relatedTarget);
      if (!isWithin) setFocused(undefined);
    },
  };
}

/**
 * Puts back the place that is kept for a list: when one comes back to it, as soon as its row is there; when its entries
 * change, at once. Another list begins at its top.
 */
function useKeptPlace(
  list: RefObject<HTMLElement | null>,
  rows: Pick<ListRows<Listed>, 'find'>,
  heights: RowHeights,
  address: string,
  isWhole: boolean,
): void {
  const shown = useRef<string>(undefined);
  const awaited = useRef<ReturnType<typeof placeIn>>(undefined);
  useLayoutEffect(() => {
    const isAnother = shown.current !== address;
    const isFirst = shown.current === undefined;
    shown.current = address;
    const place = awaited.current ?? placeIn(address);
    const put = (): void => {
      const top = list.current?.getBoundingClientRect().top;
      if (top === undefined) return;
      const row = place && rows.find(place);
      awaited.current = row === undefined && !isWhole ? place : undefined;
      if (place && row !== undefined)
        scrollBy({ top: top + heights.offsetOf(row) - place.below, behavior: 'instant' });
      else if (isAnother && !place && top < 0) scrollBy({ top: top - TOP, behavior: 'instant' });
    };
    // The screen itself begins at its top, in an effect that comes after this one.
    if (isFirst && place) setTimeout(put);
    else put();
  }, [list, rows, heights, address, isWhole]);
}

/** Clear of the app's bar, in px. */
const TOP = 72;
