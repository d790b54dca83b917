import { type AnnotationId, toAnnotationId } from '../../core/annotation/annotation.ts';
import type { TextRange } from '../../core/text/offset.ts';
import { Ink } from '../../dom/paint/ink.ts';
import { characterAt } from '../../dom/selection/hit-test.ts';
import type { TextMap } from '../../dom/text/text-map.ts';
import { point, useSession } from '../../state/session-store.ts';
import { POINTED_LAYER, POINTED_NAME } from './paint-sheet.ts';
import type { MarksAt } from './use-painting.ts';

/** What is beside the text bears the id of its mark; an element in the text, those of all marks on it. */
const idOf = (target: EventTarget | null): AnnotationId | undefined => {
  const element = target instanceof Element ? target.closest('[data-annotation]') : null;
  const [id] = element?.getAttribute('data-annotation')?.split(' ') ?? [];
  return id ? toAnnotationId(id) : undefined;
};

/**
 * Ties each mark to what stands for it beside the text: which of them the pointer or the focus is on, either side is
 * told, and the mark is drawn so. Gives a way to stop.
 */
export function tieMarks(
  map: TextMap,
  marksAt: MarksAt,
  rangeOf: (id: AnnotationId) => TextRange | undefined,
): () => void {
  const room = map.root.closest('main') ?? map.root;
  const ink = new Ink();
  let frame: number | undefined;
  let last: PointerEvent | undefined;

  const look = (): void => {
    frame = undefined;
    const { target, clientX: x, clientY: y } = last ?? {};
    const inText = target instanceof Node && map.root.contains(target);
    const offset = inText && x !== undefined && y !== undefined ? characterAt(map, { x, y }) : undefined;
    const [shortest] = offset === undefined ? [] : marksAt(offset);
    point(inText ? shortest?.id : (idOf(target ?? null) ?? idOf(document.activeElement)));
  };
  const onMove = (event: Event): void => {
    // A finger points at nothing it does not touch, and a selection is being drawn where a button is held.
    if (!(event instanceof PointerEvent) || event.pointerType === 'touch' || event.buttons > 0) return;
    last = event;
    frame ??= requestAnimationFrame(look);
  };
  const onLeave = (): void => point(undefined);
  const onFocus = (event: Event): void => point(idOf(event.target));
  const draw = (id: AnnotationId | undefined): void => {
    ink.clear();
    const range = id && rangeOf(id);
    if (range) ink.add(map, POINTED_NAME, range, POINTED_LAYER);
  };
  const undraw = useSession.subscribe(
    ({ pointed }, { pointed: before }) => pointed !== before && draw(pointed),
  );
  const heard = [
    ['pointermove', onMove],
    ['pointerleave', onLeave],
    ['focusin', onFocus],
    ['focusout', onLeave],
  ] as const;
  for (const [name, listener] of heard) room.addEventListener(name, listener);
  return () => {
    for (const [name, listener] of heard) room.removeEventListener(name, listener);
    if (frame !== undefined) cancelAnimationFrame(frame);
    undraw();
    ink.clear();
    point(undefined);
  };
}
