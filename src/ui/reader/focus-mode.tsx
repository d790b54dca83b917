import type { TextMap } from '../../dom/text/text-map.ts';
import type { Settings } from '../../state/settings.ts';
import { useDimming } from './use-dimming.ts';
import { useFading } from './use-fading.ts';

interface FocusModeProps {
  readonly map: TextMap;
  readonly settings: Settings;
  readonly progress: number;
}

/** What helps a reader to stay with the text, where they ask for it. */
export default function FocusMode({ map, settings, progress }: FocusModeProps): null {
  useFading(settings.fading, progress);
  useDimming(map, settings.dimming);
  return null;
}
