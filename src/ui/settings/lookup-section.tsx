import { ArrowDown, ArrowUp, Pencil, Trash2 } from 'lucide-react';
import { useLayoutEffect, useRef, useState } from 'react';
import { SEARCH_LIMITS, type Search, searchHost } from '../../core/lookup/search.ts';
import { lookupCatalogues } from '../../i18n/lookup-catalogues.ts';
import { changeSearches, keyOf, moveSearch, useSearches } from '../../state/searches.ts';
import { notify } from '../../state/session-store.ts';
import { Button, IconButton } from '../kit/button.tsx';
import { useInterface } from '../kit/interface.tsx';
import styles from './lookup-section.module.css';
import { SearchForm } from './search-form.tsx';

/** Where the focus goes once the list is another than `from`. */
interface Goal {
  readonly focus: string;
  readonly at?: Search;
  readonly from?: readonly Search[];
}

/** Where selected words can be looked up: the reader's list, in the reader's order. */
export function LookupSection() {
  const { language } = useInterface();
  const m = lookupCatalogues[language];
  const searches = useSearches();
  /** What is being changed. The list may come, or change, meanwhile. */
  const [edited, setEdited] = useState<Search | 'new'>();
  const isEdited = (search: Search): boolean =>
    edited !== undefined && edited !== 'new' && keyOf(edited) === keyOf(search);
  const section = useRef<HTMLElement>(null);
  const known = searches ?? [];
  const next = useRef<Goal>(undefined);
  const last = useRef<Goal>(undefined);
  // Where the focus was has moved with the list, or is gone with it.
  useLayoutEffect(() => {
    const isDue = next.current !== undefined && next.current.from !== searches;
    // Pressed faster than the list follows, a button may be switched off under the focus after all.
    const isLost = document.activeElement === document.body || document.activeElement?.matches(':disabled');
    const { focus, at } = (isDue ? next.current : isLost ? last.current : undefined) ?? {};
    if (!focus) return;
    if (isDue) {
      last.current = next.current;
      next.current = undefined;
    }
    const index = at ? known.findIndex((search) => keyOf(search) === keyOf(at)) : -1;
    const place = (at ? section.current?.querySelectorAll('li')[index] : undefined) ?? section.current;
    const wanted = place?.querySelector<HTMLElement>(`${focus}:not(:disabled)`);
    // At its end of the list a search can be moved back alone.
    const back = place?.querySelector<HTMLElement>('[data-move]:not(:disabled)');
    (wanted ?? back)?.focus({ preventScroll: true });
  });
  const change = (
    edit: (list: readonly Search[]) => readonly Search[] | undefined,
    focus: string,
    at?: Search,
  ): void => {
    next.current = { focus, ...(at && { at }), ...(searches && { from: searches }) };
    void changeSearches(edit);
  };
  const move = (search: Search, by: 1 | -1): void =>
    change((list) => moveSearch(list, search, by), by === 1 ? '[data-move=down]' : '[data-move=up]', search);
  const remove = (search: Search, index: number): void => {
    change((list) => list.filter((other) => keyOf(other) !== keyOf(search)), 'h2');
    notify(() => m.removed(search.name), 'done', {
      say: (all) => all.common.undo,
      run: () => void changeSearches((list) => [...list.slice(0, index), search, ...list.slice(index)]),
    });
  };
  const save = (made: Search, old?: Search): void => {
    setEdited(undefined);
    change(
      (list) => (old ? list.map((other) => (keyOf(other) === keyOf(old) ? made : other)) : [...list, made]),
      '[data-edit]',
      made,
    );
  };
  const cancel = (old?: Search): void => {
    next.current = old ? { focus: '[data-edit]', at: old } : { focus: '[data-add]' };
    setEdited(undefined);
  };
  return (
    <section ref={section}>
      <h2 tabIndex={-1}>{m.section}</h2>
      <p className="muted">{m.sectionHelp}</p>
      <ul className={styles.list}>
        {known.map((search, index) =>
          isEdited(search) ? (
            <li key={keyOf(search)}>
              <SearchForm
                search={search}
                onSave={(made) => save(made, search)}
                onCancel={() => cancel(search)}
              />
            </li>
          ) : (
            <li key={keyOf(search)} className={styles.search}>
              <p>
                {search.name} <span className="muted">{searchHost(search)}</span>
              </p>
              <IconButton
                icon={ArrowUp}
                label={m.up(search.name)}
                data-move="up"
                disabled={index === 0}
                onClick={() => move(search, -1)}
              />
              <IconButton
                icon={ArrowDown}
                label={m.down(search.name)}
                data-move="down"
                disabled={index === known.length - 1}
                onClick={() => move(search, 1)}
              />
              <IconButton
                icon={Pencil}
                label={m.change(search.name)}
                data-edit
                onClick={() => setEdited(search)}
              />
              <IconButton icon={Trash2} label={m.remove(search.name)} onClick={() => remove(search, index)} />
            </li>
          ),
        )}
      </ul>
      {edited === 'new' ? (
        <SearchForm onSave={(made) => save(made)} onCancel={() => cancel()} />
      ) : (
        <div className={styles.actions}>
          {known.length < SEARCH_LIMITS.count ? (
            <Button data-add onClick={() => setEdited('new')}>
              {m.add}
            </Button>
          ) : null}
          <Button
            kind="quiet"
            onClick={() => void changeSearches(() => undefined).then(() => notify(() => m.resetDone))}
          >
            {m.reset}
          </Button>
        </div>
      )}
    </section>
  );
}
