import type { AnnotationId, MarkStyle } from '../../../src/core/annotation/annotation.ts';
import type { PaintedMark } from '../../../src/core/annotation/painted-mark.ts';
import type { Article } from '../../../src/core/article/article.ts';
import { fetchJson } from '../../../src/state/fetch-json.ts';

/** What a page of the bench offers to whoever measures it; `opened` resolves at the second frame with its marks. */
export interface Bench {
  opened?: Promise<void>;
  /** Opens the article within a page that runs already. */
  open?: () => Promise<void>;
  /** Puts one more mark on the text. */
  addMark?: (mark: PaintedMark) => void;
  /** Takes `count` points within the text; gives µs a point for our hit test and for elementFromPoint, and faults. */
  hitTest?: (count: number) => { ours: number; plain: number; wrong: number };
  /** Resolves once all of the text is in the page. */
  complete?: () => Promise<void>;
}

declare global {
  var bench: Bench;
}

/** Two frames on: what was painted in the first is on the screen. */
export const secondFrame = (): Promise<void> =>
  new Promise((resolve) => {
    requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
  });

const parameters = new URLSearchParams(location.search);

// The bench wrote these files and the type of each.
const load = <T>(name: string): Promise<T> => fetchJson(`data/${parameters.get('size')}${name}.json`);

/** The marks that the address asks for. */
export async function loadMarks(): Promise<PaintedMark[]> {
  const rows = await load<[number, number, MarkStyle['color'], MarkStyle['line']][]>(
    `-${parameters.get('marks')}`,
  );
  return rows.map(([start, end, color, line], i) => ({
    id: `mark-${i}` as AnnotationId,
    start,
    end,
    style: { color, line },
  }));
}

export const loadArticle = (): Promise<Article> => load('');

/** The markup of each section. */
export const loadSections = (): Promise<string[]> => load('-sections');

/** The blocks of each section. */
export async function loadPlan() {
  const sections = await load<[number, number][][]>('-plan');
  return sections.map((rows) => {
    const blocks = rows.map(([start, end]) => ({ start, end }));
    return { start: blocks[0]?.start ?? 0, end: blocks.at(-1)?.end ?? 0, blocks };
  });
}
