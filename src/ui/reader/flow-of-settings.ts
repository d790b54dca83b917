import type { Projection } from '../../core/text/projection.ts';
import type { FlowKind } from '../../dom/place/flow.ts';
import type { Settings } from '../../state/settings.ts';

/**
 * Longer texts scroll, in UTF-16 code units: pages need the whole text laid out at once, and again with every change
 * of the window or a setting. For 90,000 characters that takes 150 ms across, 230 ms down (two cores, else idle).
 */
const LONGEST_IN_PAGES = 100_000;

/** How a text is to be read on; undefined where the window scrolls it. */
export function flowOfSettings({ direction, flow }: Settings, { text }: Projection): FlowKind | undefined {
  const kind = `${direction}-${text.length > LONGEST_IN_PAGES ? 'scroll' : flow}` as const;
  return kind === 'horizontal-scroll' ? undefined : kind;
}
