import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { Completion } from '../../core/annotation/completion.ts';
import type { Wanted } from '../../core/annotation/wanted.ts';
import { linkCatalogues } from '../../i18n/link-catalogues.ts';
import { useInterface } from '../kit/interface.tsx';
import { useMedia } from '../kit/use-media.ts';
import { usePlaceBeside } from '../kit/use-place-beside.ts';
import styles from './completion-list.module.css';

interface CompletionListProps {
  /** Its own, and with `-0`, `-1`… its options'. */
  readonly id: string;
  readonly field: RefObject<HTMLElement | null>;
  readonly kind: Wanted['kind'];
  readonly options: readonly Completion[];
  readonly at: number;
  readonly onTake: (completion: Completion) => void;
}

/** How high the field's form is, in px: the preview that comes into it while one types makes it grow. */
function useFormHeight(field: RefObject<HTMLElement | null>): number {
  const [height, setHeight] = useState(0);
  useEffect(() => {
    const form = field.current?.closest('form');
    if (!form) return;
    const grown = new ResizeObserver(() => setHeight(form.offsetHeight));
    grown.observe(form);
    return () => grown.disconnect();
  }, [field]);
  return height;
}

/** What a field can be completed with, in the top layer: no card or sheet cuts it off. */
export function CompletionList({ id, field, kind, options, at, onTake }: CompletionListProps) {
  const words = linkCatalogues[useInterface().language];
  const panel = useRef<HTMLDivElement>(null);
  // A keyboard on the screen covers what lies below.
  const side = useMedia('(pointer: coarse)') ? 'above' : 'below';
  const height = useFormHeight(field);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a form that grows moves its field.
  const anchor = useCallback(() => field.current?.getBoundingClientRect(), [field, height]);
  useLayoutEffect(() => {
    const list = panel.current;
    if (!list) return;
    list.style.inlineSize = `${field.current?.offsetWidth ?? 0}px`;
    list.showPopover();
  }, [field]);
  usePlaceBeside(panel, side, anchor, 4);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another one is active.
  useEffect(() => {
    panel.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [at, options]);
  return (
    <div
      ref={panel}
      id={id}
      popover="manual"
      role="listbox"
      aria-label={kind === 'link' ? words.links : words.tags}
      className={styles.list}
      // The focus stays in the field.
      onPointerDown={(event) => event.preventDefault()}
      onMouseDown={(event) => event.preventDefault()}
    >
      {options.map((option, i) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: keys are the field's.
        <div
          key={option.id}
          id={`${id}-${i}`}
          role="option"
          tabIndex={-1}
          aria-selected={i === at}
          className={styles.option}
          data-kind={option.kind}
          onClick={() => onTake(option)}
        >
          <span className={styles.label}>{option.label}</span>
          {option.kind === 'article' ? <small>{words.article}</small> : null}
          {option.detail ? <small>{option.detail}</small> : null}
        </div>
      ))}
    </div>
  );
}
