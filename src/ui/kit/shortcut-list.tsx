import { changeSettings } from '../../state/use-settings.ts';
import { COMMAND_GROUPS, COMMANDS } from './commands.ts';
import { useInterface } from './interface.tsx';
import { KeyCaps } from './key-caps.tsx';
import styles from './shortcut-list.module.css';
import { useCommandMessages } from './use-command-messages.ts';

/** Every command that has a key, by groups, and whether letters, digits and signs alone are keys. */
export function ShortcutList() {
  const { settings } = useInterface();
  const messages = useCommandMessages();
  return (
    <div className={styles.list}>
      <label className={styles.check}>
        <input
          type="checkbox"
          checked={settings.singleKeys}
          aria-describedby="single-keys-help"
          onChange={({ target }) => void changeSettings({ singleKeys: target.checked })}
        />
        <span>{messages.shortcuts.single}</span>
      </label>
      <p id="single-keys-help" className={styles.help}>
        {messages.shortcuts.singleHelp}
      </p>
      <div className={styles.groups}>
        {COMMAND_GROUPS.map((group) => (
          <div key={group} className={styles.group}>
            <h3>{messages.groups[group]}</h3>
            <dl>
              {COMMANDS.filter((command) => command.group === group && command.keys.length > 0).map(
                ({ id, keys }) => (
                  <div key={id}>
                    <dt>{messages.names[id]}</dt>
                    <dd>
                      {keys.map((press) => (
                        <KeyCaps key={press} press={press} />
                      ))}
                    </dd>
                  </div>
                ),
              )}
            </dl>
          </div>
        ))}
      </div>
      <p className={styles.help}>{messages.shortcuts.arrows}</p>
    </div>
  );
}
