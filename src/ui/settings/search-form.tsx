import { type SubmitEvent, useEffect, useId, useRef, useState } from 'react';
import { SEARCH_LIMITS, type Search, type SearchFault, searchFault } from '../../core/lookup/search.ts';
import { lookupCatalogues } from '../../i18n/lookup-catalogues.ts';
import { Button } from '../kit/button.tsx';
import { useInterface } from '../kit/interface.tsx';
import styles from './lookup-section.module.css';

interface SearchFormProps {
  /** What is changed; a new one where there is none. */
  readonly search?: Search;
  readonly onSave: (search: Search) => void;
  readonly onCancel: () => void;
}

/** Name and address of a search. What is wrong with them is said when they are to be kept, at the field. */
export function SearchForm({ search, onSave, onCancel }: SearchFormProps) {
  const { messages, language } = useInterface();
  const m = lookupCatalogues[language];
  const [draft, setDraft] = useState<Search>(search ?? { name: '', url: '' });
  const [fault, setFault] = useState<SearchFault>();
  const form = useRef<HTMLFormElement>(null);
  const id = useId();
  useEffect(() => form.current?.querySelector('input')?.focus(), []);
  const save = (event: SubmitEvent): void => {
    event.preventDefault();
    const made = { name: draft.name.trim(), url: draft.url.trim() };
    const found = searchFault(made);
    setFault(found);
    if (!found) onSave(made);
    else
      form.current?.querySelector<HTMLElement>(`[name="${found === 'no-name' ? 'name' : 'url'}"]`)?.focus();
  };
  const fields = [
    { key: 'name', label: m.name, wrong: fault === 'no-name' },
    { key: 'url', label: m.address, wrong: fault !== undefined && fault !== 'no-name' },
  ] as const;
  return (
    <form
      ref={form}
      noValidate
      className={styles.form}
      onSubmit={save}
      onKeyDown={(event) => event.key === 'Escape' && onCancel()}
    >
      {fields.map(({ key, label, wrong }) => (
        <label key={key}>
          <span>{label}</span>
          <input
            name={key}
            type={key === 'url' ? 'url' : 'text'}
            value={draft[key]}
            maxLength={SEARCH_LIMITS[key]}
            autoComplete="off"
            spellCheck={false}
            aria-invalid={wrong || undefined}
            aria-describedby={wrong ? `${id}-fault` : key === 'url' ? `${id}-help` : undefined}
            onChange={({ target }) => setDraft({ ...draft, [key]: target.value })}
          />
        </label>
      ))}
      <p id={`${id}-help`} className="muted">
        {m.addressHelp}
      </p>
      <p id={`${id}-fault`} role="alert" className={styles.fault}>
        {fault ? m.faults[fault] : null}
      </p>
      <div className={styles.actions}>
        <Button type="submit" kind="primary">
          {messages.common.save}
        </Button>
        <Button onClick={onCancel}>{messages.common.cancel}</Button>
      </div>
    </form>
  );
}
