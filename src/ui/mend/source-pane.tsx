import { useEffect, useMemo, useRef, useState } from 'react';
import type { ArticleId, PageId, SourceSpan } from '../../core/article/article.ts';
import type { Run } from '../../core/mend/mended-text.ts';
import { usePageSource } from '../../state/page-source.ts';
import { Loading } from '../kit/loading.tsx';
import styles from './source-pane.module.css';
import { useMendMessages } from './use-mend-messages.ts';

interface PageLinesProps {
  readonly page: PageId;
  /** Of the paragraph that is being mended. */
  readonly runs: readonly Run[];
}

/** The page's lines as they came; those of the present paragraph stand out. */
export function PageLines({ page, runs }: PageLinesProps) {
  const m = useMendMessages();
  const source = usePageSource(page);
  const list = useRef<HTMLOListElement>(null);
  const spans = useMemo(() => runs.flatMap(({ from }) => from ?? []), [runs]);
  const first = spans[0]?.line;
  // biome-ignore lint/correctness/useExhaustiveDependencies: there are no lines before they are loaded.
  useEffect(() => {
    const line = list.current?.querySelector<HTMLElement>(`[data-line="${first}"]`);
    const box = list.current?.parentElement;
    if (line && box) box.scrollTo({ top: line.offsetTop - 80 });
  }, [first, source.status]);
  if (source.status === 'loading') return <Loading />;
  if (source.status !== 'ready') return <p className="muted">{m.exportFailed}</p>;
  return (
    <ol ref={list} className={styles.lines}>
      {source.value.lines.map((text, i) => {
        const line = i + 1;
        return text.trim() === '' ? null : (
          <li key={line} data-line={line} data-used={spans.some((span) => span.line === line) || undefined}>
            <span className={styles.number}>{m.line(line)}</span>
            <p lang="zh-CN">
              {partsOf(
                text,
                spans.filter((span) => span.line === line),
              )}
            </p>
          </li>
        );
      })}
    </ol>
  );
}

/** A line with the stretches that the paragraph takes marked. */
function partsOf(text: string, spans: readonly SourceSpan[]) {
  let at = 0;
  const parts = spans
    .toSorted((a, b) => a.start - b.start)
    .flatMap(({ start, end }) => {
      const before = text.slice(at, start);
      at = end;
      return [before, <mark key={start}>{text.slice(start, end)}</mark>];
    });
  return [...parts, text.slice(at)];
}

/** The reader's own file, line by line. */
export function FileLines({ articleId }: { readonly articleId: ArticleId }) {
  const m = useMendMessages();
  const [text, setText] = useState<string>();
  useEffect(() => {
    void import('../../state/original-text.ts')
      .then(({ originalText }) => originalText(articleId))
      .then((read) => setText(read ?? ''))
      .catch(() => setText(''));
  }, [articleId]);
  if (text === undefined) return <Loading />;
  if (text === '') return <p className="muted">{m.noSources}</p>;
  return <pre className={styles.file}>{text}</pre>;
}
