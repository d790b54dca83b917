import { Book, Copy, MessageSquarePlus, Underline, UnfoldHorizontal, Volume2 } from 'lucide-react';
import {
  type KeyboardEvent,
  lazy,
  type MouseEvent,
  Suspense,
  useCallback,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { COLORS } from '../../core/annotation/annotation.ts';
import type { TextRange } from '../../core/text/offset.ts';
import { rectsOf } from '../../dom/text/offset-to-range.ts';
import type { TextMap } from '../../dom/text/text-map.ts';
import { useInterface } from '../kit/interface.tsx';
import { MARK_KEYS } from '../kit/mark-keys.ts';
import type { Box } from '../kit/place-beside.ts';
import { useMedia } from '../kit/use-media.ts';
import { usePlaceBeside } from '../kit/use-place-beside.ts';
import { loadOpenCard } from './mark-card.tsx';
import styles from './selection-toolbar.module.css';
import type { PassageActions } from './use-passage-actions.ts';
import type { TextView } from './view/text-view.ts';

const LookupMenu = lazy(() => import('./lookup-menu.tsx'));

interface SelectionToolbarProps {
  readonly map: TextMap;
  /** The text of the whole article, and what of it is selected. */
  readonly text: string;
  readonly range: TextRange;
  readonly actions: PassageActions;
  readonly view: TextView | null;
}

/** What can be done with the selected passage; it stands by the passage, or at the foot of a touch screen. */
export default function SelectionToolbar({ map, text, range, actions, view }: SelectionToolbarProps) {
  const { messages, settings } = useInterface();
  const touch = useMedia('(pointer: coarse)');
  const ref = useRef<HTMLDivElement>(null);
  const [lookup, setLookup] = useState<HTMLElement>();
  useEffect(loadOpenCard, []);
  const { start, end } = range;
  const isLeftwards = settings.direction === 'vertical';
  const anchor = useCallback(() => {
    const rects = edgeRects(map, start, end);
    return isLeftwards ? rects.at(-1) : spanOf(rects);
  }, [map, start, end, isLeftwards]);
  usePlaceBeside(ref, touch ? undefined : isLeftwards ? 'after' : 'above', anchor, 10);
  useLayoutEffect(() => {
    const toolbar = ref.current;
    return () => {
      // Keys that were in the toolbar go on in the text.
      const hadFocus = toolbar?.contains(document.activeElement) ?? false;
      if (hadFocus && map.root instanceof HTMLElement) map.root.focus({ preventScroll: true });
    };
  }, [map]);
  const tools = [
    {
      label: messages.lines.underline,
      icon: Underline,
      run: () => void actions.mark({ line: 'underline' }),
      key: MARK_KEYS.underline,
    },
    {
      label: messages.toolbar.note,
      icon: MessageSquarePlus,
      run: () => void actions.note(),
      key: MARK_KEYS.note,
      wide: true,
    },
    {
      label: messages.toolbar.extend,
      icon: UnfoldHorizontal,
      run: () => void actions.extend(),
      key: MARK_KEYS.grow,
    },
    { label: messages.toolbar.copy, icon: Copy, run: () => void actions.copy(), key: MARK_KEYS.copy },
    {
      label: messages.toolbar.lookUp,
      icon: Book,
      run: ({ currentTarget }: MouseEvent<HTMLElement>) => setLookup(currentTarget),
      popup: 'dialog' as const,
    },
    { label: messages.toolbar.readAloud, icon: Volume2, run: actions.readAloud },
    ...(view?.toolsFor(range) ?? []),
  ];
  return (
    <div
      ref={ref}
      role="toolbar"
      aria-label={messages.toolbar.name}
      className={styles.toolbar}
      data-touch={touch || undefined}
      data-screen-only
      onKeyDown={(event) => moveFocus(event, ref.current)}
      // The press must not drop the selection that it is about.
      onPointerDown={(event) => event.preventDefault()}
      onMouseDown={(event) => event.preventDefault()}
    >
      {COLORS.map((color) => (
        <button
          key={color}
          type="button"
          className={styles.color}
          aria-label={messages.colors[color]}
          aria-keyshortcuts={MARK_KEYS[color]}
          title={`${messages.colors[color]} (${MARK_KEYS[color]})`}
          onClick={() => void actions.mark({ color, line: 'fill' })}
        >
          <span style={{ background: `var(--swatch-${color})` }} />
        </button>
      ))}
      <span className={styles.rule} />
      {tools.map(({ label, icon: Icon, run, key, wide, popup }) => (
        <button
          key={label}
          type="button"
          className={styles.tool}
          aria-label={label}
          aria-keyshortcuts={key}
          aria-haspopup={popup}
          title={key ? `${label} (${key.toUpperCase()})` : label}
          onClick={run}
        >
          <Icon size={18} strokeWidth={1.6} aria-hidden />
          {wide ? <span className={styles.label}>{label}</span> : null}
        </button>
      ))}
      {lookup ? (
        <Suspense fallback={null}>
          <LookupMenu passage={text.slice(start, end)} button={lookup} onClose={() => setLookup(undefined)} />
        </Suspense>
      ) : null}
    </div>
  );
}

/** The first line of a passage, made as tall as the passage: above it or below, the toolbar hides none of it. */
/** The rectangles of a passage's first block and its last: what lies between need not be laid out to be spanned. */
function edgeRects(map: TextMap, start: number, end: number): DOMRect[] {
  const blocks = map.blocksIn(start, end);
  const [first] = blocks;
  const last = blocks.at(-1);
  if (!first || !last) return [];
  return [
    ...rectsOf(map, start, Math.min(end, first.end)),
    ...rectsOf(map, Math.max(start, last.start), end),
  ];
}

function spanOf(rects: readonly DOMRect[]): Box | undefined {
  const [first] = rects;
  const last = rects.at(-1);
  if (!first || !last) return undefined;
  return { left: first.left, top: first.top, width: first.width, height: last.bottom - first.top };
}

/** Arrows go along the toolbar, as in any toolbar. */
function moveFocus(event: KeyboardEvent, toolbar: HTMLElement | null): void {
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  const buttons: Element[] = [...(toolbar?.querySelectorAll('button') ?? [])];
  const at = document.activeElement ? buttons.indexOf(document.activeElement) : -1;
  if (step === undefined || at < 0) return;
  event.preventDefault();
  const next = buttons[(at + step + buttons.length) % buttons.length];
  if (next instanceof HTMLElement) next.focus();
}
