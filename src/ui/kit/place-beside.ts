export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

interface Room {
  readonly width: number;
  readonly height: number;
}

/** A panel at the right may cover the last part of its anchor's width, not more. */
const MOSTLY = 0.75;

/**
 * `above` an anchor, below it where there is no room; `below` it, or above; `right` of it, below it where there is none; `after` vertical
 * lines: under their last, to its left, where what has not been read yet lies.
 */
export type Side = 'above' | 'below' | 'right' | 'after';

const clamp = (value: number, low: number, high: number): number => Math.max(low, Math.min(value, high));

/**
 * Where a floating panel stands beside an anchor, in px of the viewport: `gap` away from it, wholly inside the
 * viewport less `margins` (the top one keeps clear of the app's bar), if it fits there at all. An anchor that has
 * scrolled out of sight takes its toolbar with it.
 */
export function placeBeside(
  side: Side,
  anchor: Box,
  size: Room,
  viewport: Room,
  { gap, margin, top }: { readonly gap: number; readonly margin: number; readonly top: number },
): { left: number; top: number } {
  const below = anchor.top + anchor.height + gap;
  const lastLeft = viewport.width - margin - size.width;
  const lastTop = viewport.height - margin - size.height;
  if (side === 'after') {
    const isUnder = below <= lastTop;
    const left = anchor.left + (isUnder ? anchor.width : -gap) - size.width;
    return {
      left: clamp(left, margin, Math.max(margin, lastLeft)),
      top: clamp(below, top, Math.max(top, lastTop)),
    };
  }
  if (side === 'below') {
    const above = anchor.top - gap - size.height;
    const left = clamp(anchor.left, margin, Math.max(margin, lastLeft));
    return { left, top: below > lastTop && above >= top ? above : below };
  }
  if (side === 'above') {
    const left = clamp(anchor.left + anchor.width / 2 - size.width / 2, margin, Math.max(margin, lastLeft));
    const above = anchor.top - gap - size.height;
    if (above >= top) return { left, top: above };
    // A passage that fills the window and goes beyond it: over its text, where the eye is.
    const fillsWindow = anchor.top < viewport.height && below > lastTop;
    return { left, top: fillsWindow ? top : below };
  }
  const right = anchor.left + anchor.width + gap;
  const fits = lastLeft >= anchor.left + MOSTLY * anchor.width;
  if (fits)
    return { left: clamp(right, margin, lastLeft), top: clamp(anchor.top, top, Math.max(top, lastTop)) };
  return {
    left: clamp(anchor.left, margin, Math.max(margin, lastLeft)),
    top: clamp(below, top, Math.max(top, lastTop)),
  };
}
