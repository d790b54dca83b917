import { useId, useState } from 'react';
import { readingSettingsCatalogues } from '../../i18n/reading-settings-catalogues.ts';
import { isReset, readingOf } from '../../state/reading-settings.ts';
import {
  DEFAULT_SETTINGS,
  FACES,
  FONT_SIZE,
  INDENTS,
  LINE_HEIGHT,
  MEASURE,
  MOTIONS,
  PARAGRAPH_GAP,
  type Settings,
  WEIGHTS,
} from '../../state/settings.ts';
import { changeSettings } from '../../state/use-settings.ts';
import { Button } from '../kit/button.tsx';
import { ChoiceGroup } from '../kit/choice-group.tsx';
import { Dialog } from '../kit/dialog.tsx';
import { useInterface } from '../kit/interface.tsx';
import { ThemeChoice } from '../kit/theme-choice.tsx';
import { FlowChoice } from './flow-choice.tsx';
import { FocusSettings } from './focus-settings.tsx';
import styles from './reading-settings.module.css';
import { SettingsGroup } from './settings-group.tsx';
import { Stepper } from './stepper.tsx';
import { ViewSettings } from './view/view-settings.tsx';

/** How the text is set: it changes as one chooses, behind the dialog. */
export default function ReadingSettings({ onClose }: { readonly onClose: () => void }) {
  const { messages, settings, language } = useInterface();
  const m = readingSettingsCatalogues[language];
  const helpId = useId();
  const words = { smaller: m.smaller, larger: m.larger };
  return (
    <Dialog title={messages.settings.reading} place="side" onClose={onClose}>
      <ThemeChoice />
      <SettingsGroup title={m.type}>
        <ChoiceGroup
          label={m.face}
          layout="segments"
          value={settings.face}
          choices={FACES.map((value) => ({
            value,
            label: <span style={{ fontFamily: `var(--${value})` }}>{m.faces[value]}</span>,
          }))}
          onChange={(face) => void changeSettings({ face })}
        />
        <ChoiceGroup
          label={m.weight}
          layout="segments"
          value={settings.weight}
          choices={WEIGHTS.map((value) => ({ value, label: m.weights[value] }))}
          onChange={(weight) => void changeSettings({ weight })}
        />
        <Stepper
          label={m.fontSize}
          value={settings.fontSize}
          shown={`${settings.fontSize} px`}
          {...FONT_SIZE}
          {...words}
          onChange={(fontSize) => changeSettings({ fontSize })}
        />
      </SettingsGroup>
      <SettingsGroup title={m.lines}>
        <FlowChoice />
        <Stepper
          label={m.measure}
          value={settings.measure}
          shown={m.measureValue(settings.measure)}
          {...MEASURE}
          {...words}
          onChange={(measure) => changeSettings({ measure })}
        />
        <Stepper
          label={m.lineHeight}
          value={settings.lineHeight}
          shown={settings.lineHeight.toFixed(1)}
          {...LINE_HEIGHT}
          {...words}
          onChange={(lineHeight) => changeSettings({ lineHeight })}
        />
        <Stepper
          label={m.paragraphGap}
          value={settings.paragraphGap}
          shown={m.ems(settings.paragraphGap.toFixed(1))}
          {...PARAGRAPH_GAP}
          {...words}
          onChange={(paragraphGap) => changeSettings({ paragraphGap })}
        />
        <ChoiceGroup
          label={m.indent}
          layout="segments"
          value={settings.indent}
          choices={INDENTS.map((value) => ({ value, label: value === 'auto' ? m.indentAuto : value }))}
          onChange={(indent) => void changeSettings({ indent })}
        />
        <ChoiceGroup
          label={m.alignment}
          layout="segments"
          value={settings.justify}
          choices={[
            { value: true, label: m.alignments.justified },
            { value: false, label: m.alignments.ragged },
          ]}
          onChange={(justify) => void changeSettings({ justify })}
        />
      </SettingsGroup>
      <ViewSettings />
      <SettingsGroup title={m.comfort}>
        <FocusSettings />
        <ChoiceGroup
          label={m.motion}
          layout="segments"
          value={settings.motion}
          choices={MOTIONS.map((value) => ({ value, label: m.motions[value] }))}
          onChange={(motion) => void changeSettings({ motion })}
        />
        <label className={styles.check}>
          <input
            type="checkbox"
            checked={settings.markElements}
            aria-describedby={helpId}
            onChange={({ target }) => void changeSettings({ markElements: target.checked })}
          />
          <span>{m.markElements}</span>
        </label>
        <p id={helpId} className={styles.help}>
          {m.markElementsHelp}
        </p>
      </SettingsGroup>
      <Reset settings={settings} reset={m.reset} undo={m.undoReset} />
    </Dialog>
  );
}

interface ResetProps {
  readonly settings: Settings;
  readonly reset: string;
  readonly undo: string;
}

/** Puts everything back as it was made; until something is chosen anew, the same button takes that back. */
function Reset({ settings, reset, undo }: ResetProps) {
  const [before, setBefore] = useState<Settings>();
  const done = isReset(settings);
  const press = (): void => {
    if (!done) setBefore(settings);
    const to = done ? before : DEFAULT_SETTINGS;
    if (to) void changeSettings(readingOf(to));
  };
  return (
    <Button className={styles.reset} aria-disabled={done && !before} onClick={press}>
      {done && before ? undo : reset}
    </Button>
  );
}
