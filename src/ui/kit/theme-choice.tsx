import { settingsCatalogues } from '../../i18n/settings-catalogues.ts';
import { THEMES, type Theme } from '../../state/settings.ts';
import { changeSettings } from '../../state/use-settings.ts';
import { ChoiceGroup } from './choice-group.tsx';
import { useInterface } from './interface.tsx';
import styles from './theme-choice.module.css';

/** Chooses the theme, at once and for good. */
export function ThemeChoice() {
  const { language, settings } = useInterface();
  const m = settingsCatalogues[language];
  return (
    <ChoiceGroup
      label={m.theme}
      value={settings.theme}
      layout="tiles"
      choices={THEMES.map((value) => ({
        value,
        label: m.themes[value],
        picture: <Sample theme={value} />,
      }))}
      onChange={(theme) => void changeSettings({ theme })}
    />
  );
}

/** A piece of paper in a theme's colours, or half in one and half in another. */
function Sample({ theme }: { readonly theme: Theme }) {
  return theme === 'system' ? (
    <span aria-hidden className={`${styles.tile} ${styles.system}`}>
      <span>文</span>
    </span>
  ) : (
    <span aria-hidden className={styles.tile} data-theme={theme}>
      文
    </span>
  );
}
