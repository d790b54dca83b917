import { useEffect, useRef, useState } from 'react';
import { Ink } from '../../dom/paint/ink.ts';
import { scrollToOffset } from '../../dom/place/scroll-to-offset.ts';
import type { TextMap } from '../../dom/text/text-map.ts';
import { isOnArticle, type ResolvedMark } from '../../state/resolved-mark.ts';
import { notify, open } from '../../state/session-store.ts';
import { focusActiveCard, isInList } from './list-focus.ts';
import { ACTIVE_LAYER, ACTIVE_NAME } from './paint-sheet.ts';
import type { ReadAddress } from './read-address.ts';

/** A third of the way down: where an eye looks for what it was sent to. */
const inset = (): number => Math.max(90, innerHeight / 3);

/** Where a mark is shown: a note on the whole article, with its beginning. */
const placeOf = (mark: ResolvedMark | undefined): number | undefined =>
  mark && isOnArticle(mark) ? 0 : mark?.range?.start;

/**
 * Goes where the address asks: `?h=` opens and shows a mark, `?at=` shows a stretch. Gives the offset that is
 * asked for, or undefined where none is.
 */
export function useAddressedPlace(
  map: TextMap | undefined,
  address: ReadAddress,
  marks: readonly ResolvedMark[] | undefined,
): number | undefined {
  const [ink] = useState(() => new Ink());
  const shown = useRef<ReadAddress>(undefined);
  const target = marks?.find(({ annotation }) => annotation.id === address.mark);
  const isSought = target?.status === 'seeking';
  useEffect(() => {
    if (!map || shown.current === address) return;
    if (address.mark) {
      if (!marks || isSought) return;
      shown.current = address;
      if (!target) return notify((m) => `${m.reader.markMissing} ${m.reader.markMissingHelp}`, 'failed');
      if (!address.reattach) open(target.annotation.id);
      // A link in a note, or below one, may go with its card.
      if (isInList()) focusActiveCard();
      const place = placeOf(target);
      if (place !== undefined) scrollToOffset(map, place, inset());
    } else if (address.at) {
      shown.current = address;
      scrollToOffset(map, address.at.start, inset());
      ink.clear();
      ink.add(map, ACTIVE_NAME, address.at, ACTIVE_LAYER);
    }
  }, [map, address, marks, target, isSought, ink]);
  useEffect(() => () => ink.clear(), [ink]);
  return address.at?.start ?? placeOf(target) ?? (address.mark && (!marks || isSought) ? 0 : undefined);
}
