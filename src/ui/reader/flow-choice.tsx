import { flowCatalogues } from '../../i18n/flow-catalogues.ts';
import { DIRECTIONS, FLOWS } from '../../state/settings.ts';
import { changeSettings } from '../../state/use-settings.ts';
import { ChoiceGroup } from '../kit/choice-group.tsx';
import { useInterface } from '../kit/interface.tsx';
import styles from './flow-choice.module.css';

/** Across or down, by scrolling or by pages. */
export function FlowChoice() {
  const { settings, language } = useInterface();
  const m = flowCatalogues[language];
  return (
    <>
      <ChoiceGroup
        label={m.direction}
        layout="segments"
        value={settings.direction}
        choices={DIRECTIONS.map((value) => ({ value, label: m.directions[value] }))}
        onChange={(direction) => void changeSettings({ direction })}
      />
      <ChoiceGroup
        label={m.flow}
        layout="segments"
        value={settings.flow}
        choices={FLOWS.map((value) => ({ value, label: m.flows[value] }))}
        onChange={(flow) => void changeSettings({ flow })}
      />
      {settings.flow === 'pages' ? <p className={styles.help}>{m.pagesHelp}</p> : null}
    </>
  );
}
