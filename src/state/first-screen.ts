let painted: Promise<void> | undefined;

/** Says that the page's first screen is to come; gives what says that it is there. */
export function awaitFirstScreen(): () => void {
  let done = (): void => undefined;
  painted = new Promise((resolve) => {
    done = resolve;
  });
  return done;
}

/** When what stands beside the first screen may be fetched: every file costs that a few ms. At once where none is to come. */
export const afterFirstScreen = async (): Promise<void> => painted;
