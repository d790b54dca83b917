/** Focus goes into the text, which stays where it is. */
export const focusText = (): void =>
  document.querySelector<HTMLElement>('main article')?.focus({ preventScroll: true });
