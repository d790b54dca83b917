import { settingsCatalogues } from '../../i18n/settings-catalogues.ts';
import { useInterface } from '../kit/interface.tsx';
import { ShortcutList } from '../kit/shortcut-list.tsx';

/** The keys of all commands, and whether single ones are keys at all. */
export function ShortcutsSection() {
  const { shortcuts } = settingsCatalogues[useInterface().language];
  return (
    <section>
      <h2>{shortcuts}</h2>
      <ShortcutList />
    </section>
  );
}
