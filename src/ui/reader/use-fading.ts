import { useEffect, useRef } from 'react';

/** So near to the window's top or foot, in px, a pointer calls the bars back. */
const NEAR = 72;

/** The browser may scroll before it tells of the wheel that scrolls, by so many ms. */
const LATE = 300;

/** Keys that scroll, or go from sentence to sentence. */
const GOES_ON = /^(?: |Page|Arrow|j$|k$)/;

/**
 * Lets the bars fade while the reader goes on through the text by wheel, finger or key; they come back on going back,
 * at the end, to a pointer that comes near, and to the keyboard's focus (in the style sheets). `progress` is 0 to 1.
 */
export function useFading(isOn: boolean, progress: number): void {
  const byHand = useRef(false);
  const last = useRef(progress);
  const onwardAt = useRef(Number.NEGATIVE_INFINITY);
  useEffect(() => {
    if (!isOn) return;
    const controller = new AbortController();
    const options = { signal: controller.signal, passive: true };
    const moved = (): void => {
      byHand.current = true;
      if (performance.now() - onwardAt.current < LATE) fade();
    };
    addEventListener('wheel', moved, options);
    addEventListener('touchmove', moved, options);
    addEventListener('keydown', ({ key }) => GOES_ON.test(key) && moved(), options);
    const near = ({ type, clientY }: PointerEvent): void => {
      if (type === 'pointerdown') byHand.current = false;
      if (clientY < NEAR || clientY > innerHeight - NEAR) show();
    };
    addEventListener('pointerdown', near, options);
    addEventListener('pointermove', (event) => event.pointerType === 'mouse' && near(event), options);
    return () => {
      controller.abort();
      show();
    };
  }, [isOn]);
  useEffect(() => {
    const by = progress - last.current;
    last.current = progress;
    const isOnward = isOn && by > 0 && progress < 1;
    onwardAt.current = isOnward ? performance.now() : Number.NEGATIVE_INFINITY;
    if (isOnward && byHand.current) fade();
    else if (by < 0 || progress >= 1) show();
  }, [isOn, progress]);
}

const fade = (): void => {
  document.documentElement.dataset.reading = '';
};

const show = (): void => {
  delete document.documentElement.dataset.reading;
};
