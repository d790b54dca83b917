import '../../../src/ui/styles/prose.css';
import { useEffect, useRef, useState } from 'react';
import { createRoot } from 'react-dom/client';
import type { Annotation } from '../../../src/core/annotation/annotation.ts';
import type { PaintedMark } from '../../../src/core/annotation/painted-mark.ts';
import type { Article } from '../../../src/core/article/article.ts';
import { type Projection, projectArticle } from '../../../src/core/text/projection.ts';
import type { PlacedMark } from '../../../src/state/resolved-mark.ts';
import { ArticleText } from '../../../src/ui/reader/article-text.tsx';
import { useColumns } from '../../../src/ui/reader/use-columns.ts';
import { usePainting } from '../../../src/ui/reader/use-painting.ts';
import { useSections } from '../../../src/ui/reader/use-sections.ts';
import { useTextMap } from '../../../src/ui/reader/use-text-map.ts';
import { loadArticle, loadMarks, secondFrame } from './page.ts';

const placed = ({ id, style, start, end }: PaintedMark): PlacedMark => ({
  // What painting needs of an annotation.
  annotation: { id, style } as Annotation,
  status: 'exact',
  range: { start, end },
  candidates: [],
});

/** The same each time, as in the room: another would render the text again. */
const showNothing = (): void => undefined;

interface RoomProps {
  readonly article: Article;
  readonly projection: Projection;
  readonly initial: readonly PlacedMark[];
  readonly onPainted: () => void;
}

/** The text and its paint as the reading room sets them, without what stands around. */
function Room({ article, projection, initial, onPainted }: RoomProps) {
  const ref = useRef<HTMLElement>(null);
  const [marks, setMarks] = useState(initial);
  const { sections, mounts } = useSections(projection);
  const mapped = useTextMap(ref, sections, mounts);
  const columns = useColumns(ref);
  usePainting(mapped, marks);
  useEffect(() => {
    if (mapped) onPainted();
  }, [mapped, onPainted]);
  useEffect(() => {
    globalThis.bench.addMark = (mark) =>
      setMarks((last) => [...last, placed(mark)].sort((a, b) => a.range.start - b.range.start));
    globalThis.bench.complete = async () => {
      while (mounts.nextTo(0) !== undefined) await secondFrame();
    };
  }, [mounts]);
  return (
    <main style={{ '--columns': columns ?? 36 } as React.CSSProperties}>
      <ArticleText
        ref={ref}
        article={article}
        sections={sections}
        mounts={mounts}
        onShowSource={showNothing}
      />
    </main>
  );
}

const container = document.getElementById('root');
if (!container) throw new Error('No root');
const root = createRoot(container);

async function open(): Promise<void> {
  const [article, marks] = await Promise.all([loadArticle(), loadMarks()]);
  const projection = projectArticle(article);
  await new Promise<void>((resolve) => {
    root.render(
      <Room article={article} projection={projection} initial={marks.map(placed)} onPainted={resolve} />,
    );
  });
  await secondFrame();
}

if (location.search.includes('running')) {
  // The app that runs has rendered a screen before.
  root.render(<main />);
  globalThis.bench = { open };
} else {
  globalThis.bench = { opened: open() };
}
