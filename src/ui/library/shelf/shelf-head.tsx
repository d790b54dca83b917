import { ListChecks } from 'lucide-react';
import { READING_STATES } from '../../../core/shelf/shelved.ts';
import {
  isFiltered,
  LIBRARY_ORDERS,
  type LibraryFilter,
  type LibraryState,
} from '../../../state/library-filter.ts';
import { Button } from '../../kit/button.tsx';
import chips from '../../kit/chips.module.css';
import { useInterface } from '../../kit/interface.tsx';
import selects from '../../kit/selects.module.css';
import styles from './shelf-head.module.css';
import type { Counted, ShelfView } from './shelf-view.ts';
import { useShelfMessages } from './use-shelf-messages.ts';

interface ShelfHeadProps {
  readonly view: ShelfView;
  readonly filter: LibraryFilter;
  readonly isChoosing: boolean;
  readonly onChoose: (isChoosing: boolean) => void;
  readonly onChange: (filter: LibraryFilter) => void;
}

/** Which articles are listed, and how: of what there is nothing to choose from it says nothing. */
export function ShelfHead({ view, filter, isChoosing, onChoose, onChange }: ShelfHeadProps) {
  const { language } = useInterface();
  const m = useShelfMessages();
  const { all, found, tags, collections, languages } = view;
  const name = new Intl.DisplayNames(language, { type: 'language' });
  const isMany = all > 1 || view.states.removed > 0;
  if (!isMany && !isFiltered(filter)) return null;
  const { tag, collection, lang, sort, ...rest } = filter;
  const others = {
    ...rest,
    ...(tag && { tag }),
    ...(collection && { collection }),
    ...(lang && { lang }),
    ...(sort && { sort }),
  };
  const without = (key: 'tag' | 'collection' | 'lang' | 'sort'): LibraryFilter => {
    const { [key]: _, ...left } = others;
    return left;
  };
  return (
    <div className={styles.head}>
      <StateChips view={view} filter={filter} onChange={onChange} />
      <div className={styles.line}>
        <p aria-live="polite" className={styles.found}>
          {isFiltered(view.filter) ? m.found(found) : ''}
        </p>
        <div className={`${selects.selects} ${styles.selects}`}>
          <Choice
            label={m.collection}
            any={m.anyCollection}
            counted={collections}
            picked={collection}
            onPick={(next) => onChange({ ...without('collection'), ...(next && { collection: next }) })}
          />
          <Choice
            label={m.tag}
            any={m.anyTag}
            counted={tags}
            picked={tag}
            nameOf={(label) => `#${label}`}
            onPick={(next) => onChange({ ...without('tag'), ...(next && { tag: next }) })}
          />
          {languages.length > 1 || lang ? (
            <Choice
              label={m.language}
              any={m.anyLanguage}
              counted={languages}
              picked={lang}
              nameOf={(tag) => nameOr(name, tag)}
              onPick={(next) => onChange({ ...without('lang'), ...(next && { lang: next }) })}
            />
          ) : null}
          {filter.state === 'removed' ? null : (
            <select
              aria-label={m.sort}
              value={sort ?? 'own'}
              onChange={({ target }) => {
                const next = LIBRARY_ORDERS.find((known) => known === target.value);
                onChange({ ...without('sort'), ...(next && { sort: next }) });
              }}
            >
              {(['own', ...LIBRARY_ORDERS] as const).map((order) => (
                <option key={order} value={order}>
                  {m.sorts[order]}
                </option>
              ))}
            </select>
          )}
          <Button kind="quiet" data-choose aria-pressed={isChoosing} onClick={() => onChoose(!isChoosing)}>
            <ListChecks size={17} strokeWidth={1.6} aria-hidden />
            {m.choose}
          </Button>
        </div>
      </div>
    </div>
  );
}

/** What the browser calls a language; a tag that names none stands for itself. */
function nameOr(names: Intl.DisplayNames, tag: string): string {
  try {
    return names.of(tag) ?? tag;
  } catch {
    return tag;
  }
}

/** Filters by state, each with how many it would show; left out while there is one state alone. */
function StateChips({ view, filter, onChange }: Pick<ShelfHeadProps, 'view' | 'filter' | 'onChange'>) {
  const { language } = useInterface();
  const m = useShelfMessages();
  const { state, ...rest } = filter;
  const shown = ([...READING_STATES, 'removed'] as const).filter(
    (one) => one === state || view.states[one] > 0,
  );
  if (shown.length < 2 && state === undefined) return null;
  const chip = (one: LibraryState | undefined, label: string, count: number) => (
    <button
      key={one ?? 'all'}
      type="button"
      className={chips.chip}
      aria-pressed={one === state}
      onClick={() => onChange(one === undefined || one === state ? rest : { ...rest, state: one })}
    >
      {label} {count.toLocaleString(language)}
    </button>
  );
  return (
    <fieldset className={chips.chips} aria-label={m.filters}>
      {chip(undefined, m.all, view.states.listed)}
      {shown.map((one) => chip(one, one === 'removed' ? m.removedChip : m.states[one], view.states[one]))}
    </fieldset>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly any: string;
  readonly counted: readonly Counted[];
  readonly picked: string | undefined;
  readonly nameOf?: (label: string) => string;
  readonly onPick: (label: string) => void;
}

function Choice({ label, any, counted, picked, nameOf = (own) => own, onPick }: ChoiceProps) {
  const { language } = useInterface();
  if (counted.length === 0 && picked === undefined) return null;
  const isListed = picked === undefined || counted.some((one) => one.label === picked);
  return (
    <select aria-label={label} value={picked ?? ''} onChange={({ target }) => onPick(target.value)}>
      <option value="">{any}</option>
      {isListed ? null : <option value={picked}>{nameOf(picked)}</option>}
      {counted.map((one) => (
        <option key={one.key} value={one.label}>
          {nameOf(one.label)} {one.count.toLocaleString(language)}
        </option>
      ))}
    </select>
  );
}
