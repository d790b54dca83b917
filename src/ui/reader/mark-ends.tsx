import { type CSSProperties, type KeyboardEvent, useEffect, useId, useRef } from 'react';
import type { Edge } from '../../core/text/adjust-edge.ts';
import { graphemeEnd, graphemeStart } from '../../core/text/grapheme.ts';
import type { TextRange } from '../../core/text/offset.ts';
import type { Projection } from '../../core/text/projection.ts';
import { flowOf } from '../../dom/place/flow.ts';
import type { EdgePlace } from '../../dom/selection/mark-edges.ts';
import type { TextMap } from '../../dom/text/text-map.ts';
import type { PlacedMark } from '../../state/resolved-mark.ts';
import { stopAdjusting, useSession } from '../../state/session-store.ts';
import { useMessages } from '../kit/interface.tsx';
import { keepInView } from './keep-in-view.ts';
import styles from './mark-ends.module.css';
import { rangeByKey } from './range-by-key.ts';
import { useEdgePlaces } from './use-edge-places.ts';
import { useEndDrag } from './use-end-drag.ts';
import { useProposal } from './use-proposal.ts';

interface MarkEndsProps {
  readonly map: TextMap;
  readonly projection: Projection;
  readonly mark: PlacedMark;
}

const EDGES = ['start', 'end'] as const satisfies readonly Edge[];

/** Grips at the two ends of the opened mark, over the text and no part of it: dragged, or moved by key. */
export default function MarkEnds({ map, projection, mark }: MarkEndsProps) {
  const messages = useMessages();
  const help = useId();
  const { text } = projection;
  const { range, propose, save, drop } = useProposal(map, projection, mark);
  const overlay = useRef<HTMLDivElement>(null);
  const grips = useRef<Partial<Record<Edge, HTMLDivElement | null>>>({});
  const places = useEdgePlaces(overlay, map, text, range);
  const adjusting = useSession((session) => session.adjusting === mark.annotation.id);
  const wanted = adjusting && places !== undefined;
  const { leave } = useFocusOf(wanted, places?.end.isShown === true, () => grips.current.end, map, range);
  const { start, dragging } = useEndDrag({
    map,
    text,
    range,
    onMove: propose,
    onDrop: () => {
      void save();
      if (adjusting) leave();
    },
    onCancel: drop,
  });
  useEffect(() => {
    const focused = document.activeElement;
    if (!places || !focused || !overlay.current?.contains(focused)) return;
    showGrip(map, focused, range);
  }, [places, map, range]);
  const onKeyDown = (edge: Edge, event: KeyboardEvent): void => {
    const next = rangeByKey(event, text, range, edge, places?.vertical);
    if (next) propose(next);
    else if (event.key === 'Tab') grips.current[edge === 'start' ? 'end' : 'start']?.focus();
    else if (event.key === 'Enter' || event.key === 'Escape') {
      if (event.key === 'Enter') void save();
      else drop();
      leave();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div ref={overlay} className={styles.ends} data-dragging={dragging || undefined} data-screen-only>
      {EDGES.map((edge) => (
        <div
          key={edge}
          ref={(element) => {
            grips.current[edge] = element;
          }}
          role="slider"
          tabIndex={adjusting ? 0 : -1}
          aria-label={messages.mark.edges[edge]}
          aria-describedby={help}
          aria-valuemin={0}
          aria-valuemax={text.length}
          aria-valuenow={range[edge]}
          aria-valuetext={wordsAt(text, range, edge)}
          className={styles.grip}
          data-edge={edge}
          hidden={!places?.[edge].isShown}
          style={places && gripStyle(places[edge], places.vertical)}
          onPointerDown={(event) => start(edge, event)}
          onMouseDown={(event) => event.preventDefault()}
          onKeyDown={(event) => onKeyDown(edge, event)}
          onBlur={({ relatedTarget }) => {
            if (relatedTarget instanceof Node && overlay.current?.contains(relatedTarget)) return;
            stopAdjusting();
            // Going elsewhere keeps what was done: only Esc lets it go.
            if (!dragging) void save();
          }}
        />
      ))}
      <p id={help} className={styles.help} hidden={!adjusting}>
        {places?.vertical ? messages.mark.adjustHelp('↑ ↓', '← →') : messages.mark.adjustHelp('← →', '↑ ↓')}
      </p>
    </div>
  );
}

/** Moves the focus to an end when that is asked for, and gives back the way to where it was. */
function useFocusOf(
  wanted: boolean,
  isShown: boolean,
  target: () => HTMLElement | null | undefined,
  map: TextMap,
  range: TextRange,
) {
  const cameFrom = useRef<Element>(null);
  const latest = useRef({ target, range });
  useEffect(() => {
    latest.current = { target, range };
  });
  useEffect(() => {
    if (!wanted) return;
    cameFrom.current = document.activeElement;
    const element = latest.current.target();
    if (element) showGrip(map, element, latest.current.range);
  }, [wanted, map]);
  useEffect(() => {
    // An end is hidden, and takes no focus, until the text has been scrolled to it.
    if (wanted && isShown) latest.current.target()?.focus({ preventScroll: true });
  }, [wanted, isShown]);
  const leave = (): void => {
    // What had the focus may be hidden while an end has it, as the sheet of a phone is.
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    const held = cameFrom.current;
    const back = held?.isConnected && held !== document.body ? held : map.root;
    if (back instanceof HTMLElement) back.focus({ preventScroll: true });
  };
  return { leave };
}

/** Brings a grip into view: over a text that its own box scrolls, by what it stands at. */
function showGrip(map: TextMap, grip: Element, { start, end }: TextRange): void {
  if (flowOf(map.root).isWindow) grip.scrollIntoView({ block: 'nearest' });
  else keepInView(map, grip.getAttribute('data-edge') === 'start' ? start : end - 1);
}

interface GripStyle extends CSSProperties {
  readonly '--line-box': string;
}

const gripStyle = ({ x, y, line }: EdgePlace, vertical: boolean): GripStyle => ({
  transform: `translate(${x}px, ${y}px)${vertical ? ' rotate(90deg)' : ''}`,
  '--line-box': `${line}px`,
});

/** How much of a passage says where its end is, in UTF-16 code units. */
const SHOWN = 10;

function wordsAt(text: string, { start, end }: TextRange, edge: Edge): string {
  if (end - start <= SHOWN) return text.slice(start, end);
  return edge === 'start'
    ? `${text.slice(start, graphemeEnd(text, start + SHOWN))}…`
    : `…${text.slice(graphemeStart(text, end - SHOWN), end)}`;
}
