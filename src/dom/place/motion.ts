/** Whether the reader, or the reader's system, asks for less to move. */
export const isStill = (): boolean =>
  document.documentElement.dataset.motion === 'less' ||
  matchMedia('(prefers-reduced-motion: reduce)').matches;
