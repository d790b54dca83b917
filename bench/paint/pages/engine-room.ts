import '../../../src/ui/styles/prose.css';
import type { PaintedMark } from '../../../src/core/annotation/painted-mark.ts';
import { MarkPainter } from '../../../src/dom/paint/mark-painter.ts';
import { characterAt } from '../../../src/dom/selection/hit-test.ts';
import { NearSections } from '../../../src/dom/text/near-sections.ts';
import { TextMap } from '../../../src/dom/text/text-map.ts';
import { adoptPaintSheet, paintName } from '../../../src/ui/reader/paint-sheet.ts';
import { loadMarks, loadPlan, secondFrame } from './page.ts';

/** Paints the marks that the address asks for on an article of sections. */
export async function openEngine(): Promise<TextMap> {
  const root = document.querySelector('article');
  if (!root) throw new Error('No article');
  const [plan, loaded] = await Promise.all([loadPlan(), loadMarks()]);
  let marks = loaded;
  adoptPaintSheet();
  const map = new TextMap(root, plan, { isContained: true });
  const painter = new MarkPainter(map, new NearSections(map), ({ style }, depth) => paintName(style, depth));
  painter.update(marks);
  globalThis.bench.addMark = (mark) => {
    marks = [...marks, mark].sort((a, b) => a.start - b.start || b.end - a.end);
    painter.update(marks);
  };
  globalThis.bench.hitTest = (count) => hitTest(map, painter, marks, count);
  await secondFrame();
  return map;
}

function hitTest(map: TextMap, painter: MarkPainter, marks: readonly PaintedMark[], count: number) {
  const { left, width } = map.root.getBoundingClientRect();
  const points = Array.from({ length: count }, (_, i) => ({
    x: left + ((i * 7919) % 997) * (width / 997),
    y: 80 + ((i * 104_729) % 991) * ((innerHeight - 160) / 991),
  }));
  const cpu = (work: () => void): number => {
    const before = performance.now();
    work();
    return ((performance.now() - before) * 1000) / count;
  };
  let wrong = 0;
  const offsets = points.map((point) => characterAt(map, point));
  const ours = cpu(() => {
    for (const point of points) {
      const offset = characterAt(map, point);
      if (offset !== undefined) painter.layers.marksAt(offset);
    }
  });
  const plain = cpu(() => {
    for (const { x, y } of points) document.elementFromPoint(x, y);
  });
  for (const offset of offsets) {
    if (offset === undefined) continue;
    const found = new Set(painter.layers.marksAt(offset).map(({ id }) => id));
    const expected = marks.filter(({ start, end }) => start <= offset && offset < end);
    if (found.size !== expected.length || expected.some(({ id }) => !found.has(id))) wrong++;
  }
  return { ours, plain, wrong };
}
