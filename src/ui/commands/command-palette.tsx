import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import type { OfferedCommands } from '../kit/command-offers.ts';
import { Dialog } from '../kit/dialog.tsx';
import { KeyCaps } from '../kit/key-caps.tsx';
import { isComposing } from '../kit/key-press.ts';
import { useCommandMessages } from '../kit/use-command-messages.ts';
import styles from './command-palette.module.css';
import { filterGroups, type PaletteEntry, recentFirst } from './palette-entry.ts';
import { useHeldSelection } from './use-held-selection.ts';
import { usePaletteGroups } from './use-palette-groups.ts';

interface CommandPaletteProps {
  readonly offered: OfferedCommands;
  readonly onClose: () => void;
}

/** Of what was used, so much leads the list the next time. */
const RECENT = 4;
let recent: readonly string[] = [];

/** Finds and runs whatever can be done here, and leads to every article, heading and screen. */
export function CommandPalette({ offered, onClose }: CommandPaletteProps) {
  const { palette } = useCommandMessages();
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const chosen = useRef<PaletteEntry>(undefined);
  const [query, setQuery] = useState('');
  const [at, setAt] = useState(0);
  const all = usePaletteGroups(offered);
  const giveSelectionBack = useHeldSelection();
  const groups = useMemo(
    () => (query.trim() === '' ? recentFirst(all, recent, palette.recent) : filterGroups(all, query)),
    [all, query, palette],
  );
  const entries = groups.flatMap((group) => group.entries);
  const active = entries[at];
  const optionId = (entry: PaletteEntry): string => `${id}-${entries.indexOf(entry)}`;
  useEffect(() => {
    // Where a keyboard would come up over the list, the list comes first.
    if (!matchMedia('(pointer: coarse)').matches) field.current?.focus();
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another one is active.
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [at, groups]);
  const choose = (entry: PaletteEntry): void => {
    chosen.current = entry;
    recent = [entry.id, ...recent.filter((other) => other !== entry.id)].slice(0, RECENT);
    // Focus goes back first: what runs may take it elsewhere.
    field.current?.closest('dialog')?.close();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (isComposing(event.nativeEvent)) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && entries.length > 0) setAt((at + step + entries.length) % entries.length);
    else if (event.key === 'Enter' && active) choose(active);
    else if (event.key === 'k' && (event.ctrlKey || event.metaKey)) field.current?.closest('dialog')?.close();
    else return;
    event.preventDefault();
  };
  return (
    <Dialog
      title={palette.title}
      onClose={() => {
        onClose();
        giveSelectionBack();
        chosen.current?.run();
      }}
    >
      <input
        ref={field}
        className={styles.field}
        role="combobox"
        aria-expanded
        aria-controls={id}
        aria-autocomplete="list"
        aria-activedescendant={active && optionId(active)}
        aria-label={palette.field}
        placeholder={palette.field}
        autoComplete="off"
        spellCheck={false}
        value={query}
        onChange={({ target }) => {
          setQuery(target.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div ref={list} id={id} role="listbox" aria-label={palette.title} className={styles.list} tabIndex={-1}>
        {groups.map((group) => (
          // biome-ignore lint/a11y/useSemanticElements: a listbox holds groups, not fieldsets.
          <div key={group.id} role="group" aria-label={group.title}>
            <div className={styles.title} aria-hidden>
              {group.title}
            </div>
            {group.entries.map((entry) => (
              // biome-ignore lint/a11y/useKeyWithClickEvents: keys are the field's.
              <div
                key={entry.id}
                id={optionId(entry)}
                role="option"
                tabIndex={-1}
                aria-selected={entry === active}
                className={styles.option}
                onClick={() => choose(entry)}
              >
                <span className={styles.label}>{entry.label}</span>
                {entry.keys?.[0] ? <KeyCaps press={entry.keys[0]} /> : null}
              </div>
            ))}
          </div>
        ))}
      </div>
      <p className={entries.length > 0 ? 'visually-hidden' : styles.nothing} aria-live="polite">
        {entries.length > 0 ? '' : palette.nothing(query)}
      </p>
    </Dialog>
  );
}
