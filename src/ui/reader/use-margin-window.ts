import { useEffect, useState } from 'react';
import type { TextMap } from '../../dom/text/text-map.ts';

interface MarginWindow {
  /** In px below the top of the article. */
  readonly from: number;
  readonly to: number;
}

/** How far above and below the window notes are laid out, in windows. */
const BEYOND = 0.5;

/** How far the window goes before it is told, in windows: less than {@link BEYOND}, and far from every pixel. */
const STEP = 0.25;

function windowOver(root: Element): MarginWindow {
  const top = -root.getBoundingClientRect().top;
  return { from: top - BEYOND * innerHeight, to: top + (1 + BEYOND) * innerHeight };
}

/** The stretch of the margin about the window, whose notes are worth laying out. */
export function useMarginWindow({ root }: TextMap): MarginWindow {
  const [shown, setShown] = useState(() => windowOver(root));
  useEffect(() => {
    let frame: number | undefined;
    const look = (): void => {
      frame = undefined;
      const now = windowOver(root);
      setShown((last) => (isNear(now, last) ? last : now));
    };
    const onMove = (): void => {
      frame ??= requestAnimationFrame(look);
    };
    onMove();
    addEventListener('scroll', onMove, { passive: true });
    addEventListener('resize', onMove);
    return () => {
      removeEventListener('scroll', onMove);
      removeEventListener('resize', onMove);
      if (frame !== undefined) cancelAnimationFrame(frame);
    };
  }, [root]);
  return shown;
}

const isNear = (a: MarginWindow, b: MarginWindow): boolean =>
  a.to - a.from === b.to - b.from && Math.abs(a.from - b.from) < STEP * innerHeight;
