import {
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
  useEffect,
  useId,
  useRef,
  useState,
} from 'react';
import type { Completion } from '../../core/annotation/completion.ts';
import type { Wanted } from '../../core/annotation/wanted.ts';
import { insertText } from '../../dom/typing/insert-text.ts';
import { linkCatalogues } from '../../i18n/link-catalogues.ts';
import { useInterface } from '../kit/interface.tsx';
import { isComposing } from '../kit/key-press.ts';
import { CompletionList } from './completion-list.tsx';

type Field = HTMLTextAreaElement | HTMLInputElement;

interface Asked {
  /** Where in the field something is being written that can be completed. */
  readonly wantedIn: (text: string, caret: number) => Wanted | undefined;
  /** Where it fails, nothing is offered. */
  readonly complete: (wanted: Wanted) => Promise<readonly Completion[]>;
  /** What is put there for a choice. */
  readonly insertOf: (completion: Completion) => string;
  /** Whether Enter and Tab take the first without an arrow having been pressed. */
  readonly takesFirst: boolean;
}

interface Shown {
  readonly wanted: Wanted;
  readonly options: readonly Completion[];
  /** Of the option that Enter takes; -1 for none. */
  readonly at: number;
}

/**
 * Completes what is written in a field from a list beside it (a combobox whose focus stays in the field). It opens by
 * typing alone, never while an input method composes, and Esc closes it and nothing else.
 */
export function useCompletion(field: RefObject<Field | null>, asked: Asked) {
  const id = useId();
  const { offered } = linkCatalogues[useInterface().language];
  const [shown, setShown] = useState<Shown>();
  /** Where Esc was pressed: what is written there is not completed any more. */
  const dismissed = useRef<number>(undefined);
  const last = useRef(0);
  const close = (): void => {
    last.current++;
    setShown(undefined);
  };
  useEffect(() => () => void last.current++, []);
  const caret = (): number | undefined => {
    const { selectionStart, selectionEnd } = field.current ?? {};
    return typeof selectionStart === 'number' && selectionStart === selectionEnd ? selectionStart : undefined;
  };
  const wantedNow = (): Wanted | undefined => {
    const at = caret();
    return at === undefined || !field.current ? undefined : asked.wantedIn(field.current.value, at);
  };
  /** Called after each change of the field's text. */
  const update = async (): Promise<void> => {
    const wanted = wantedNow();
    if (wanted?.start !== dismissed.current) dismissed.current = undefined;
    if (!wanted || dismissed.current !== undefined) return close();
    const mine = ++last.current;
    const options = await asked.complete(wanted).catch(() => []);
    if (mine !== last.current) return;
    setShown(options.length > 0 ? { wanted, options, at: asked.takesFirst ? 0 : -1 } : undefined);
  };
  const take = (completion: Completion): void => {
    if (!shown || !field.current) return;
    const { wanted } = shown;
    close();
    insertText(field.current, wanted, asked.insertOf(completion));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!shown || isComposing(event.nativeEvent) || event.ctrlKey || event.metaKey || event.altKey) return;
    const { options, at } = shown;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const chosen = options[at];
    if (step) {
      const from = at < 0 && step < 0 ? 0 : at;
      setShown({ ...shown, at: (from + step + options.length) % options.length });
    } else if (event.key === 'Escape') {
      dismissed.current = shown.wanted.start;
      close();
    } else if ((event.key === 'Enter' || (event.key === 'Tab' && !event.shiftKey)) && chosen) take(chosen);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const list: ReactNode = (
    <>
      {shown ? (
        <CompletionList
          id={id}
          field={field}
          kind={shown.wanted.kind}
          options={shown.options}
          at={shown.at}
          onTake={take}
        />
      ) : null}
      <span className="visually-hidden" aria-live="polite">
        {shown ? offered(shown.options.length) : ''}
      </span>
    </>
  );
  return {
    list,
    update,
    fieldProps: {
      'aria-autocomplete': 'list' as const,
      ...(shown && {
        'aria-controls': id,
        'aria-activedescendant': shown.at < 0 ? undefined : `${id}-${shown.at}`,
      }),
      onKeyDown,
      onCompositionEnd: () => void update(),
      onBlur: close,
      // The caret has gone elsewhere.
      onSelect: () => {
        if (shown && wantedNow()?.start !== shown.wanted.start) close();
      },
    },
  };
}
