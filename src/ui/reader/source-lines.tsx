import { X } from 'lucide-react';
import { useCallback, useEffect, useId, useMemo, useRef } from 'react';
import type { Provenance } from '../../core/article/article.ts';
import { type SourceLine, sourceLinesOf } from '../../core/article/source-lines.ts';
import type { ProjectedBlock } from '../../core/text/projection.ts';
import { sourceCatalogues } from '../../i18n/source-catalogues.ts';
import { usePageSource } from '../../state/page-source.ts';
import { IconButton } from '../kit/button.tsx';
import { useInterface } from '../kit/interface.tsx';
import { Loading } from '../kit/loading.tsx';
import { usePlaceBeside } from '../kit/use-place-beside.ts';
import styles from './source-lines.module.css';

interface SourceLinesProps {
  readonly provenance: Provenance;
  readonly block: ProjectedBlock;
  readonly button: HTMLElement;
  readonly onClose: () => void;
}

/** The page's own lines that a paragraph came from, beside it, with the seams where they were joined. */
export default function SourceLines({ provenance, block, button, onClose }: SourceLinesProps) {
  const { messages, language } = useInterface();
  const m = sourceCatalogues[language];
  const source = usePageSource(provenance.page);
  const lines = useMemo(
    () => (source.status === 'ready' ? sourceLinesOf(provenance, block, source.value.lines) : []),
    [provenance, block, source],
  );
  const id = useId();
  const panel = useRef<HTMLElement>(null);
  const anchor = useCallback(() => button.parentElement?.getBoundingClientRect(), [button]);
  useEffect(() => {
    button.setAttribute('aria-expanded', 'true');
    const element = panel.current;
    element?.showPopover();
    element?.focus({ preventScroll: true });
    return () => button.removeAttribute('aria-expanded');
  }, [button]);
  usePlaceBeside(panel, 'right', anchor, 24);
  return (
    <section
      ref={panel}
      // A popover: it leaves on Esc or a press elsewhere, and gives focus back to its button.
      popover="auto"
      role="dialog"
      aria-labelledby={id}
      tabIndex={-1}
      className={styles.panel}
      onToggle={(event) => event.newState === 'closed' && onClose()}
    >
      <div className={styles.header}>
        <h2 id={id}>{m.title}</h2>
        <IconButton icon={X} label={messages.common.close} onClick={() => panel.current?.hidePopover()} />
      </div>
      {source.status === 'loading' ? <Loading /> : null}
      {source.status === 'failed' ? <p>{m.failed}</p> : null}
      {lines.length > 0 ? <p className={styles.intro}>{m.intro(lines.length)}</p> : null}
      <ol>
        {lines.map((line) => (
          <Line key={line.line} line={line} />
        ))}
      </ol>
    </section>
  );
}

function Line({ line }: { readonly line: SourceLine }) {
  const m = sourceCatalogues[useInterface().language];
  const { seam } = line;
  return (
    <li>
      {seam ? (
        <p className={styles.seam}>
          <b>{seam.by === 'editor' ? m.seamEditor : m.seamRule}</b> {seam.why}
        </p>
      ) : null}
      <span className={styles.number}>{m.line(line.line)}</span>
      <p className={styles.text} lang="zh-CN">
        {line.parts.map(({ column, text, used }) =>
          used ? <mark key={column}>{text}</mark> : <span key={column}>{text}</span>,
        )}
      </p>
    </li>
  );
}
