import { useEffect, useState } from 'react';

/** As notes-screen.module.css has it, in px. */
const WIDEST = 680;
const widthNow = (): number => Math.min(WIDEST, document.documentElement.clientWidth - 40);

/** The width of the list, near enough to guess the heights of its rows by, in px. */
export function useListWidth(): number {
  const [width, setWidth] = useState(widthNow);
  useEffect(() => {
    const onResize = (): void => setWidth(widthNow());
    addEventListener('resize', onResize);
    return () => removeEventListener('resize', onResize);
  }, []);
  return width;
}
