import type { TextRange } from '../../core/text/offset.ts';
import type { MarkPainter } from '../../dom/paint/mark-painter.ts';
import { STILL, StillPaint } from '../../dom/paint/still-paint.ts';
import type { BlockText } from '../../dom/text/text-map.ts';
import { adoptSheet } from './adopt-sheet.ts';
import { markLooks } from './paint-sheet.ts';
import type { MappedText } from './use-text-map.ts';

/** How far beyond the window marks are still painted, in windows. */
const BEYOND = 0.1;

/** Whether any of a block lies in the window, or within so many windows of it. */
function isInView({ element }: BlockText, beyond: number): boolean {
  const rect = element?.getBoundingClientRect();
  if (!rect) return false;
  const [x, y] = [beyond * innerWidth, beyond * innerHeight];
  return rect.bottom > -y && rect.top < innerHeight + y && rect.right > -x && rect.left < innerWidth + x;
}

function stretchInView({ map, near }: MappedText, beyond: number): TextRange | undefined {
  const blocks = [...near.current()]
    .sort((a, b) => a - b)
    .flatMap((section) => map.blocksOf(section))
    .filter((block) => isInView(block, beyond));
  const [first] = blocks;
  const last = blocks.at(-1);
  return first && last ? { start: first.start, end: last.end } : undefined;
}

/** A box, unlike what it stands for, has letters of its own, which are only there to be underlined. */
const stillRules = (): string =>
  [
    `[${STILL}] { position: absolute; top: 0; left: 0; z-index: -1; white-space: pre; }`,
    `[${STILL}] * { position: absolute; }`,
    `[${STILL}] [${STILL}] { overflow-x: clip; }`,
    `[${STILL}] [${STILL}]::before { content: attr(data-line); }`,
    ...markLooks().map(([name, look]) => `[${STILL}="${name}"] { ${look} color: transparent; }`),
    `@media print { [${STILL}] { display: none; } }`,
  ].join('\n');

/**
 * Keeps to the marks in the window, which it follows; gives a way to stop. With each character typed anywhere in the
 * page the browser looks for every highlighted range anew and paints what bears one: of 371 ranges about the window
 * that took 17 ms a key, of the 24 in it 3 (Chromium 156, npm run bench:margin). So from the first character on they
 * stand still.
 */
export function paintInView(text: MappedText, painter: MarkPainter): () => void {
  const { map, near } = text;
  adoptSheet(stillRules);
  const still = new StillPaint();
  let isTyping = false;
  let kept: TextRange | undefined;
  let frame: number | undefined;
  const draw = (): void => {
    // Dimmed text has another colour, on marks too; a reader's own colours reach no box.
    const isPlain =
      !document.documentElement.dataset.dimming && !matchMedia('(forced-colors: active)').matches;
    painter.keepTo(kept, isTyping && isPlain ? still : undefined);
  };
  const look = (): void => {
    frame = undefined;
    const seen = stretchInView(text, 0);
    if (seen && kept && kept.start <= seen.start && seen.end <= kept.end) return;
    kept = stretchInView(text, BEYOND);
    draw();
  };
  const onMove = (): void => {
    frame ??= requestAnimationFrame(look);
  };
  const onChange = (): void => {
    if (isTyping) draw();
  };
  const onType = (): void => {
    isTyping = true;
    draw();
  };
  const yieldToPrint = (): void => painter.keepTo();
  const moved = new ResizeObserver(() => {
    if (!still.isInPlace()) draw();
  });
  moved.observe(document.body);
  moved.observe(map.root);
  const stops = [
    near.subscribe(onMove),
    map.onAdopt((section) => {
      // A long text is still being set far from the window.
      if (near.current().has(section)) onChange();
    }),
  ];
  const ways = [
    [window, 'input', onType, { capture: true, once: true }],
    [window, 'scroll', onMove, { capture: true, passive: true }],
    [window, 'resize', onMove, {}],
    [window, 'beforeprint', yieldToPrint, {}],
    [window, 'afterprint', draw, {}],
    [document.fonts, 'loadingdone', onChange, {}],
  ] as const;
  for (const [target, type, listener, options] of ways) target.addEventListener(type, listener, options);
  look();
  return () => {
    for (const stop of stops) stop();
    for (const [target, type, listener, options] of ways) target.removeEventListener(type, listener, options);
    if (frame !== undefined) cancelAnimationFrame(frame);
    moved.disconnect();
    painter.keepTo();
    still.remove();
  };
}
