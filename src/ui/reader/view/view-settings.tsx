import { X } from 'lucide-react';
import { useId } from 'react';
import { correctPinyin, usePinyinCorrections } from '../../../state/pinyin-corrections.ts';
import { CHARACTERS, PINYIN, PUNCTUATION, QUOTES } from '../../../state/settings.ts';
import { changeSettings } from '../../../state/use-settings.ts';
import { IconButton } from '../../kit/button.tsx';
import { ChoiceGroup } from '../../kit/choice-group.tsx';
import { useInterface } from '../../kit/interface.tsx';
import { SettingsGroup } from '../settings-group.tsx';
import { useViewMessages } from './use-view-messages.ts';
import styles from './view-settings.module.css';

/** Which characters, punctuation and quotation marks are shown for those of the print, and pinyin over them. */
export function ViewSettings() {
  const { settings } = useInterface();
  const m = useViewMessages();
  return (
    <SettingsGroup title={m.title}>
      <ChoiceGroup
        label={m.characters}
        value={settings.characters}
        choices={CHARACTERS.map((value) => ({ value, label: m.characterChoices[value] }))}
        onChange={(characters) => void changeSettings({ characters })}
      />
      <ChoiceGroup
        label={m.punctuation}
        layout="segments"
        value={settings.punctuation}
        choices={PUNCTUATION.map((value) => ({ value, label: m.punctuationChoices[value] }))}
        onChange={(punctuation) => void changeSettings({ punctuation })}
      />
      <ChoiceGroup
        label={m.quotes}
        value={settings.quotes}
        choices={QUOTES.map((value) => ({ value, label: m.quoteChoices[value] }))}
        onChange={(quotes) => void changeSettings({ quotes })}
      />
      <ChoiceGroup
        label={m.pinyin}
        layout="segments"
        value={settings.pinyin}
        choices={PINYIN.map((value) => ({ value, label: m.pinyinChoices[value] }))}
        onChange={(pinyin) => void changeSettings({ pinyin })}
      />
      {settings.pinyin === 'off' ? null : <Corrections />}
      <p className={styles.help}>{m.help}</p>
    </SettingsGroup>
  );
}

/** The words whose pinyin the reader has corrected, each to be taken back. */
function Corrections() {
  const m = useViewMessages();
  const id = useId();
  const corrections = usePinyinCorrections();
  if (corrections.length === 0) return null;
  return (
    <div className={styles.corrections}>
      <h4 id={id}>{m.corrections}</h4>
      <ul aria-labelledby={id}>
        {corrections.map(({ word, syllables }) => (
          <li key={word}>
            <span lang="zh">{word}</span> <span>{syllables.join(' ')}</span>
            <IconButton icon={X} label={m.remove(word)} onClick={() => void correctPinyin(word, undefined)} />
          </li>
        ))}
      </ul>
    </div>
  );
}
