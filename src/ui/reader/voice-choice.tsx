import type { Voice } from '../../core/aloud/choose-voice.ts';
import type { AloudMessages } from '../../i18n/aloud-catalogues.ts';
import styles from './aloud-bar.module.css';

interface VoiceChoiceProps {
  readonly voices: readonly Voice[];
  readonly voice: Voice | undefined;
  readonly messages: AloudMessages;
  readonly onChoose: (voiceURI: string) => void;
}

/** The voices of the text's language, those that send the text away apart from the others and named so. */
export function VoiceChoice({ voices, voice, messages: m, onChoose }: VoiceChoiceProps) {
  const groups = [
    [m.onDevice, voices.filter(({ localService }) => localService)],
    [m.online, voices.filter(({ localService }) => !localService)],
  ] as const;
  return (
    <select
      aria-label={m.voice}
      className={styles.voice}
      value={voice?.voiceURI ?? ''}
      onChange={({ target }) => onChoose(target.value)}
    >
      {voice ? null : <option value="">{m.choose}</option>}
      {groups.map(([label, members]) =>
        members.length > 0 ? (
          <optgroup key={label} label={label}>
            {members.map(({ voiceURI, name }) => (
              <option key={voiceURI} value={voiceURI}>
                {name}
              </option>
            ))}
          </optgroup>
        ) : null,
      )}
    </select>
  );
}
