import type { TextRange } from '../../core/text/offset.ts';
import type { MarkPainter } from '../../dom/paint/mark-painter.ts';
import type { BlockText } from '../../dom/text/text-map.ts';
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

/**
 * Keeps to the marks in the window, which it follows; gives a way to stop. With each character typed anywhere in the
 * page the browser looks for every highlighted range anew and paints what bears one: of 371 ranges about the window
 * that took 17 ms a key, of the 24 in it 3 (Chromium 156, npm run bench:margin).
 */
export function paintInView(text: MappedText, painter: MarkPainter): () => void {
  let kept: TextRange | undefined;
  let frame: number | undefined;
  const look = (): void => {
    frame = undefined;
    const seen = stretchInView(text, 0);
    if (seen && kept && kept.start <= seen.start && seen.end <= kept.end) return;
    kept = stretchInView(text, BEYOND);
    painter.keepTo(kept);
  };
  const onMove = (): void => {
    frame ??= requestAnimationFrame(look);
  };
  look();
  const stopNear = text.near.subscribe(onMove);
  addEventListener('scroll', onMove, { capture: true, passive: true });
  addEventListener('resize', onMove);
  return () => {
    stopNear();
    removeEventListener('scroll', onMove, { capture: true });
    removeEventListener('resize', onMove);
    if (frame !== undefined) cancelAnimationFrame(frame);
    painter.keepTo();
  };
}
