import { useId } from 'react';
import { focusCatalogues } from '../../i18n/focus-catalogues.ts';
import { DIMMINGS } from '../../state/settings.ts';
import { changeSettings } from '../../state/use-settings.ts';
import { ChoiceGroup } from '../kit/choice-group.tsx';
import { useInterface } from '../kit/interface.tsx';
import styles from './reading-settings.module.css';

/** What of the reading settings helps to stay with the text. */
export function FocusSettings() {
  const { settings, language } = useInterface();
  const m = focusCatalogues[language];
  const helpId = useId();
  return (
    <>
      <ChoiceGroup
        label={m.dimming}
        layout="segments"
        value={settings.dimming}
        choices={DIMMINGS.map((value) => ({ value, label: m.dimmings[value] }))}
        onChange={(dimming) => void changeSettings({ dimming })}
      />
      <label className={styles.check}>
        <input
          type="checkbox"
          checked={settings.fading}
          aria-describedby={helpId}
          onChange={({ target }) => void changeSettings({ fading: target.checked })}
        />
        <span>{m.fading}</span>
      </label>
      <p id={helpId} className={styles.help}>
        {m.fadingHelp}
      </p>
    </>
  );
}
