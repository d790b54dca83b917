import { useEffect, useRef } from 'react';
import { graphemeStart } from '../../core/text/grapheme.ts';
import type { Projection } from '../../core/text/projection.ts';
import type { TextMap } from '../../dom/text/text-map.ts';
import type { ResolvedMark } from '../../state/resolved-mark.ts';
import { reattachMark } from '../../state/review-commands.ts';
import { notify, open, select, useSession } from '../../state/session-store.ts';
import { goTo } from '../../state/use-address.ts';
import { Button } from '../kit/button.tsx';
import { useMessages } from '../kit/interface.tsx';
import styles from './reattach-bar.module.css';
import { selectedPassage } from './selected-passage.ts';
import { useReattachKeys } from './use-reattach-keys.ts';
import { useReviewMessages } from './use-review-messages.ts';

interface ReattachBarProps {
  readonly map: TextMap;
  readonly projection: Projection;
  readonly mark: ResolvedMark;
}

/** UTF-16 code units of the old passage that are enough to know it by. */
const LONGEST = 24;

/** Asks for the passage that a mark is to stand on: it is selected as any other, then confirmed here. */
export default function ReattachBar({ map, projection, mark }: ReattachBarProps) {
  const m = useReviewMessages();
  const messages = useMessages();
  const { id, articleId, anchor } = mark.annotation;
  const { exact } = anchor.quote;
  const quote = exact.length > LONGEST ? `${exact.slice(0, graphemeStart(exact, LONGEST))}…` : exact;
  const selected = useSession(({ selection }) => selection?.articleId === articleId);
  const bar = useRef<HTMLElement>(null);
  const sentence = m.selectFor(quote);
  useEffect(() => {
    // The interface may be in another language by the time it is read; the sentence is of this moment.
    notify(() => `${sentence} ${m.keys}`);
  }, [sentence, m]);
  useEffect(() => {
    if (map.root instanceof HTMLElement) map.root.focus({ preventScroll: true });
  }, [map]);
  const leave = (): void => {
    getSelection()?.removeAllRanges();
    select(undefined);
    if (map.root instanceof HTMLElement) map.root.focus({ preventScroll: true });
    goTo({ screen: 'read', articleId }, 'replace');
  };
  const attach = async (): Promise<void> => {
    const range = selectedPassage(map, articleId, projection.text);
    if (!range || !(await reattachMark(id, projection, range))) return;
    leave();
    open(id);
  };
  const cancel = (): void => {
    open(undefined);
    leave();
  };
  useReattachKeys(bar, { attach: () => void attach(), cancel });
  return (
    <section
      ref={bar}
      className={styles.bar}
      aria-label={sentence}
      data-screen-only
      // The press must not drop the selection that it is about.
      onPointerDown={(event) => event.preventDefault()}
      onMouseDown={(event) => event.preventDefault()}
    >
      <p className={styles.sentence}>
        <span>{sentence}</span>
        <small>{m.keys}</small>
      </p>
      <Button kind="primary" disabled={!selected} onClick={() => void attach()}>
        {m.attach}
      </Button>
      <Button kind="quiet" onClick={cancel}>
        {messages.common.cancel}
      </Button>
    </section>
  );
}
