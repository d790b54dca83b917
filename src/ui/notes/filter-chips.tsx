import { LOOKS } from '../../core/annotation/annotation.ts';
import type { NotesFilter } from '../../state/address.ts';
import styles from '../kit/chips.module.css';
import { useMessages } from '../kit/interface.tsx';
import type { ChipCounts } from './hub-view.ts';
import { useHubMessages } from './use-hub-messages.ts';

interface FilterProps {
  readonly counts: ChipCounts;
  readonly filter: NotesFilter;
  readonly onChange: (filter: NotesFilter) => void;
}

/** Filters by colour and by what a mark bears, each with how many it would show. */
export function FilterChips({ counts, filter, onChange }: FilterProps) {
  const messages = useMessages();
  const hub = useHubMessages();
  const { color, has, ...rest } = filter;
  const chips = [
    { key: 'all', label: hub.screen.all, on: !color && !has, next: rest },
    ...LOOKS.map((own) => ({
      key: own,
      label: `${own === 'underline' || own === 'wavy' ? messages.lines[own] : messages.colors[own]} ${counts.looks[own]}`,
      on: color === own,
      next: { ...rest, color: own },
      swatch: own,
    })).filter(({ swatch, on }) => on || counts.looks[swatch] > 0),
    {
      key: 'note',
      label: `${hub.screen.withNote} ${counts.note}`,
      on: has === 'note',
      next: { ...rest, has: 'note' as const },
    },
    {
      key: 'orphan',
      label: `${hub.screen.orphans} ${counts.orphan}`,
      on: has === 'orphan',
      next: { ...rest, has: 'orphan' as const },
    },
  ];
  return (
    <fieldset className={styles.chips} aria-label={hub.screen.filters}>
      {chips.map((chip) => (
        <button
          key={chip.key}
          type="button"
          className={styles.chip}
          aria-pressed={chip.on}
          onClick={() => onChange(chip.on ? rest : chip.next)}
        >
          {'swatch' in chip ? <span data-mark={chip.swatch} /> : null}
          {chip.label}
        </button>
      ))}
    </fieldset>
  );
}
