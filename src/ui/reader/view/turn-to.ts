import { flowOf } from '../../../dom/place/flow.ts';
import { offsetBelow, topAt } from '../../../dom/place/reading-place.ts';
import { keepSelection } from '../../../dom/selection/keep-selection.ts';
import type { SectionMounts } from '../section-mounts.ts';
import { READING_LINE } from '../use-reading-place.ts';
import { setWhileIdle } from '../use-sections.ts';
import type { MappedText } from '../use-text-map.ts';
import type { TextView } from './text-view.ts';

/**
 * Shows the text in a view, null being the print: what is near the viewport at once, the rest while the browser is
 * idle; gives a way to stop that. The selection and the line that is being read stay where they are.
 */
export function turnTo(view: TextView | null, { map, near }: MappedText, mounts: SectionMounts): () => void {
  mounts.around = (change) => keepSelection(map, change);
  const flow = flowOf(map.root);
  const place = flow.position > 0 ? offsetBelow(map, READING_LINE) : undefined;
  const top = place === undefined ? undefined : topAt(map, place);
  mounts.turn(view, near.current());
  const now = place === undefined ? undefined : topAt(map, place);
  if (top !== undefined && now !== undefined && now !== top) {
    flow.go(flow.isPaged ? flow.positionFor(now, 0) : flow.position + now - top);
  }
  return setWhileIdle(mounts, near);
}
