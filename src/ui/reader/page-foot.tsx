import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useEffect, useState } from 'react';
import { flowOf } from '../../dom/place/flow.ts';
import type { TextMap } from '../../dom/text/text-map.ts';
import { flowCatalogues } from '../../i18n/flow-catalogues.ts';
import { IconButton } from '../kit/button.tsx';
import { useInterface } from '../kit/interface.tsx';
import type { Move } from './flow-moves.ts';
import styles from './page-foot.module.css';

interface PageFootProps {
  readonly map: TextMap;
  readonly go: (move: Move) => void;
  /** Whether the next page lies to the left. */
  readonly isLeftwards: boolean;
}

/** Which page of how many, and buttons that turn them. */
export function PageFoot({ map, go, isLeftwards }: PageFootProps) {
  const { language } = useInterface();
  const m = flowCatalogues[language];
  const { page, count } = usePages(map);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields.
    <div
      role="group"
      aria-label={m.turning}
      className={styles.foot}
      data-leftwards={isLeftwards || undefined}
      data-screen-only
    >
      <IconButton
        icon={isLeftwards ? ChevronRight : ChevronLeft}
        label={m.previous}
        aria-disabled={page <= 1}
        onClick={() => go({ by: 'view', way: -1 })}
      />
      <span aria-hidden className={styles.count}>{`${page} / ${count}`}</span>
      <span className="visually-hidden">{m.page(page, count)}</span>
      <IconButton
        icon={isLeftwards ? ChevronLeft : ChevronRight}
        label={m.next}
        aria-disabled={page >= count}
        onClick={() => go({ by: 'view', way: 1 })}
      />
    </div>
  );
}

/** So near to a page, in px, the browser has meant that page. */
const NEAR = 8;

interface Pages {
  readonly page: number;
  readonly count: number;
}

/** The page in view, followed as it is turned; what the browser scrolls to by itself is put on its page. */
function usePages(map: TextMap): Pages {
  const { settings } = useInterface();
  const [pages, setPages] = useState<Pages>(() => pagesOf(map));
  // biome-ignore lint/correctness/useExhaustiveDependencies: with other settings there are more or fewer.
  useEffect(() => {
    let frame = 0;
    let last = flowOf(map.root).position;
    const measure = (): void => {
      frame = 0;
      const next = pagesOf(map);
      setPages((known) => (known.page === next.page && known.count === next.count ? known : next));
    };
    const soon = (): void => {
      frame ||= requestAnimationFrame(measure);
    };
    const onScroll = (): void => {
      const flow = flowOf(map.root);
      const at = flow.position / flow.stride;
      const off = Math.abs(at - Math.round(at)) * flow.stride;
      // Towards what was sought: a focus, a found word, the end of a selection being drawn.
      if (off >= 1)
        flow.go(
          (off < NEAR ? Math.round(at) : flow.position > last ? Math.ceil(at) : Math.floor(at)) * flow.stride,
        );
      last = flow.position;
      soon();
    };
    const observer = new ResizeObserver(soon);
    observer.observe(map.root);
    map.root.addEventListener('scroll', onScroll, { passive: true });
    document.fonts.addEventListener('loadingdone', soon);
    const stop = map.onAdopt(soon);
    return () => {
      stop();
      observer.disconnect();
      cancelAnimationFrame(frame);
      map.root.removeEventListener('scroll', onScroll);
      document.fonts.removeEventListener('loadingdone', soon);
    };
  }, [map, settings]);
  return pages;
}

function pagesOf({ root }: TextMap): Pages {
  const { position, length, extent, stride } = flowOf(root);
  return {
    page: Math.round(position / stride) + 1,
    count: Math.max(1, Math.round((length - extent) / stride) + 1),
  };
}
