import { useEffect } from 'react';
import type { Settings } from '../../state/settings.ts';

/** Keeps the weight that was chosen where the text is marked. */
export function useShade({ weight }: Settings): void {
  useEffect(() => {
    if (weight !== 'heavier') return;
    void import('./shade-sheet.ts').then(
      ({ adoptShadeSheet }) => adoptShadeSheet(),
      () => undefined, // then marks are as heavy as they were
    );
  }, [weight]);
}
