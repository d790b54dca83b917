import { X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import type { Article } from '../../core/article/article.ts';
import type { Projection } from '../../core/text/projection.ts';
import { speechEngine } from '../../dom/device/voices.ts';
import type { TextMap } from '../../dom/text/text-map.ts';
import { aloudCatalogues } from '../../i18n/aloud-catalogues.ts';
import { stopAloud } from '../../state/session-store.ts';
import { IconButton } from '../kit/button.tsx';
import { useInterface } from '../kit/interface.tsx';
import styles from './aloud-bar.module.css';
import { AloudControls } from './aloud-controls.tsx';
import { focusText } from './focus-text.ts';

interface AloudBarProps {
  readonly map: TextMap;
  readonly article: Article;
  readonly projection: Projection;
}

/** Reads the article aloud while it is on the screen: a small player at the window's foot. */
export default function AloudBar({ map, article, projection }: AloudBarProps) {
  const { messages, language } = useInterface();
  const m = aloudCatalogues[language];
  const bar = useRef<HTMLElement>(null);
  const engine = speechEngine();
  useEffect(() => {
    const element = bar.current;
    if (!element) return;
    element.focus({ preventScroll: true });
    // What else stands at the window's foot makes room.
    const { style } = document.documentElement;
    const grown = new ResizeObserver(() => style.setProperty('--foot', `${element.offsetHeight}px`));
    grown.observe(element);
    return () => {
      grown.disconnect();
      style.removeProperty('--foot');
    };
  }, []);
  const close = (): void => {
    stopAloud();
    focusText();
  };
  const closing = (
    <IconButton icon={X} className={styles.close} label={messages.common.close} onClick={close} />
  );
  return (
    <section
      ref={bar}
      aria-label={m.name}
      tabIndex={-1}
      className={styles.bar}
      data-screen-only
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        close();
      }}
    >
      {engine ? (
        <AloudControls engine={engine} map={map} article={article} text={projection.text} messages={m}>
          {closing}
        </AloudControls>
      ) : (
        <>
          <p role="alert" className={styles.message}>
            {m.noEngine}
          </p>
          <div className={styles.row}>{closing}</div>
        </>
      )}
    </section>
  );
}
