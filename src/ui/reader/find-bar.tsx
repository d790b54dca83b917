import { ChevronDown, ChevronUp, X } from 'lucide-react';
import { type KeyboardEvent, useId, useLayoutEffect, useRef, useState } from 'react';
import type { Article } from '../../core/article/article.ts';
import type { Projection } from '../../core/text/projection.ts';
import { selectOffsets } from '../../dom/text/offset-to-range.ts';
import { takeOver } from '../../dom/typing/type-ahead.ts';
import { searchedWords } from '../../state/searched-words.ts';
import { select } from '../../state/session-store.ts';
import { IconButton } from '../kit/button.tsx';
import { useInterface, useMessages } from '../kit/interface.tsx';
import { isComposing } from '../kit/key-press.ts';
import { useCommandMessages } from '../kit/use-command-messages.ts';
import styles from './find-bar.module.css';
import { focusText } from './focus-text.ts';
import { drawExactly } from './selected-passage.ts';
import { useFinding } from './use-finding.ts';
import type { MappedText } from './use-text-map.ts';

interface FindBarProps {
  readonly mapped: MappedText;
  readonly article: Article;
  readonly projection: Projection;
  /** How often the search has been asked for: each time, the focus comes here. */
  readonly asked: number;
  readonly onClose: () => void;
}

/** Finds a text in the article: how often it stands there, each place painted, one after the other gone to. */
export default function FindBar({ mapped, article, projection, asked, onClose }: FindBarProps) {
  const { language } = useInterface();
  const { close } = useMessages().common;
  const messages = useCommandMessages().find;
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const opener = useRef<Element>(null);
  const [words] = useState(() => searchedWords(article.id));
  const { query, setQuery, hits, current, go } = useFinding(mapped, projection, words);
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked for again, it has the focus again.
  useLayoutEffect(
    () =>
      takeOver((typed, from) => {
        if (from !== field.current) opener.current = from;
        field.current?.focus();
        if (typed === '') field.current?.select();
        else setQuery(typed);
      }),
    [asked],
  );
  const leave = (): void => {
    const hit = hits[current];
    const { current: from } = opener;
    if (from instanceof HTMLElement && from.isConnected && from !== document.body)
      from.focus({ preventScroll: true });
    else focusText();
    if (hit) {
      drawExactly(true);
      select({ articleId: article.id, ...hit });
      selectOffsets(mapped.map, hit.start, hit.end);
    }
    onClose();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (isComposing(event.nativeEvent)) return;
    if (event.key === 'Escape') leave();
    else if (event.key === 'Enter' && event.target === field.current) go(event.shiftKey ? -1 : 1);
    else return;
    event.preventDefault();
  };
  const none = query.trim() !== '' && hits.length === 0;
  const place = hits.length > 0 ? messages.place(current + 1, hits.length) : none ? messages.nothing : '';
  const number = (count: number): string => count.toLocaleString(language);
  return (
    <search aria-label={messages.name} className={styles.bar} data-screen-only onKeyDown={onKeyDown}>
      <input
        ref={field}
        type="search"
        enterKeyHint="search"
        autoComplete="off"
        spellCheck={false}
        aria-label={messages.field}
        aria-describedby={id}
        placeholder={messages.name}
        value={query}
        onChange={({ target }) => setQuery(target.value)}
      />
      <span className={styles.count} aria-hidden data-none={none || undefined}>
        {hits.length > 0 ? `${number(current + 1)} / ${number(hits.length)}` : place}
      </span>
      <span id={id} className="visually-hidden" aria-live="polite">
        {place}
      </span>
      <IconButton
        icon={ChevronUp}
        label={messages.previous}
        disabled={hits.length === 0}
        onClick={() => go(-1)}
      />
      <IconButton
        icon={ChevronDown}
        label={messages.next}
        disabled={hits.length === 0}
        onClick={() => go(1)}
      />
      <IconButton icon={X} label={close} onClick={leave} />
    </search>
  );
}
