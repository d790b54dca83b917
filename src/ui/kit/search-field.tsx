import { Search } from 'lucide-react';
import { useLayoutEffect, useRef, useState } from 'react';
import { offerCommands } from './command-offers.ts';
import styles from './search-field.module.css';

interface SearchFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly placeholder?: string;
  /** The caret is in it: a search is about to come. */
  readonly onFocus?: () => void;
}

/** A search box; `/` puts the caret into it. What an input method is composing is not searched for. */
export function SearchField({ label, value, onChange, placeholder = label, onFocus }: SearchFieldProps) {
  const ref = useRef<HTMLInputElement>(null);
  const [composed, setComposed] = useState<string>();
  useLayoutEffect(() => offerCommands(() => ({ search: () => ref.current?.focus() })), []);
  return (
    <div className={styles.search}>
      <Search size={16} strokeWidth={1.6} aria-hidden />
      <input
        ref={ref}
        type="search"
        aria-label={label}
        aria-keyshortcuts="/"
        placeholder={placeholder}
        value={composed ?? value}
        onFocus={onFocus}
        onCompositionStart={() => setComposed(value)}
        onCompositionEnd={({ currentTarget }) => {
          setComposed(undefined);
          onChange(currentTarget.value);
        }}
        onChange={({ target }) =>
          composed === undefined ? onChange(target.value) : setComposed(target.value)
        }
      />
      <kbd aria-hidden>/</kbd>
    </div>
  );
}
