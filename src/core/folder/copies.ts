/** How many dated copies are kept. */
export const COPIES_KEPT = 10;

/** The copy of a day, `YYYY-MM-DD`. */
export const copyName = (day: string): string => `quandian-${day}.zip`;

/** Which of the copies that we have written, oldest first, give way once there is one more. */
export const copiesToDrop = (written: readonly string[]): string[] =>
  written.slice(0, Math.max(0, written.length - COPIES_KEPT));
