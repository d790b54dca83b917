import { Search } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { offerCommands } from './command-offers.ts';
import styles from './search-field.module.css';

interface SearchFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly placeholder?: string;
}

/** A search box; `/` puts the caret into it. */
export function SearchField({ label, value, onChange, placeholder = label }: SearchFieldProps) {
  const ref = useRef<HTMLInputElement>(null);
  useEffect(() => offerCommands(() => ({ search: () => ref.current?.focus() })), []);
  return (
    <div className={styles.search}>
      <Search size={16} strokeWidth={1.6} aria-hidden />
      <input
        ref={ref}
        type="search"
        aria-label={label}
        aria-keyshortcuts="/"
        placeholder={placeholder}
        value={value}
        onChange={({ target }) => onChange(target.value)}
      />
      <kbd aria-hidden>/</kbd>
    </div>
  );
}
