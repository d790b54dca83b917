import { useCallback, useEffect } from 'react';
import { type FlowKind, flowOf } from '../../dom/place/flow.ts';
import type { TextMap } from '../../dom/text/text-map.ts';
import type { PlacedMark } from '../../state/resolved-mark.ts';
import type { Move } from './flow-moves.ts';
import { NoteSide } from './note-side.tsx';
import { PageFoot } from './page-foot.tsx';
import type { SectionMounts } from './section-mounts.ts';
import { useFlowHands } from './use-flow-hands.ts';
import type { MarksAt } from './use-painting.ts';

interface FlowControlsProps {
  readonly flow: FlowKind;
  readonly map: TextMap;
  readonly mounts: SectionMounts;
  readonly marks: readonly PlacedMark[];
  readonly marksAt: MarksAt;
}

/** An arrow's step, and what of a view stays in sight when the next one comes, in lines. */
const STEP = 3;
const KEPT = 2;

/** What moves a text that the window does not scroll: keys, wheel, hands, and in pages what counts them. */
export default function FlowControls({ flow, map, mounts, marks, marksAt }: FlowControlsProps) {
  // The page still says the last one while this is rendered.
  const isPaged = flow.endsWith('pages');
  const go = useCallback((move: Move) => travel(map, move), [map]);
  useFlowHands(map, marksAt, go);
  useEffect(() => {
    // A page is known by all that stands before it.
    if (isPaged) mounts.mount(Array.from({ length: mounts.count }, (_, index) => index));
  }, [isPaged, mounts]);
  return (
    <>
      <NoteSide map={map} marks={marks} />
      {isPaged ? <PageFoot map={map} go={go} isLeftwards={flow === 'vertical-pages'} /> : null}
    </>
  );
}

function travel({ root }: TextMap, move: Move): void {
  const flow = flowOf(root);
  if ('to' in move) flow.go(move.to === 'start' ? 0 : flow.length);
  else if (flow.isPaged) {
    const page = Math.round(flow.position / flow.stride);
    flow.go((page + move.way) * flow.stride);
  } else {
    const line = Number.parseFloat(getComputedStyle(root).lineHeight);
    const by = move.by === 'step' ? STEP * line : flow.extent - KEPT * line;
    // Whole pixels, as the browser keeps them: on and back again leads to the same place.
    flow.go(flow.position + move.way * Math.round(by));
  }
}
