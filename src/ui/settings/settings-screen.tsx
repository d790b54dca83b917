import { settingsCatalogues } from '../../i18n/settings-catalogues.ts';
import { LANGUAGE_CHOICES } from '../../state/settings.ts';
import { changeSettings } from '../../state/use-settings.ts';
import { AppBar } from '../kit/app-bar.tsx';
import { ChoiceGroup } from '../kit/choice-group.tsx';
import { useInterface } from '../kit/interface.tsx';
import { ThemeChoice } from '../kit/theme-choice.tsx';
import { BackupSection } from './backup-section.tsx';
import { FaceSection } from './face-section.tsx';
import { FolderSection } from './folder-section.tsx';
import { ImportSection } from './import-section.tsx';
import { LookupSection } from './lookup-section.tsx';
import styles from './settings-screen.module.css';
import { ShortcutsSection } from './shortcuts-section.tsx';
import { StorageSection } from './storage-section.tsx';
import { TrashSection } from './trash-section.tsx';
import { VERSION } from './version.ts';

export default function SettingsScreen() {
  const { language, settings } = useInterface();
  const m = settingsCatalogues[language];
  return (
    <>
      <AppBar current="settings" />
      <main className={`screen ${styles.settings}`}>
        <h1 className="title">{m.title}</h1>
        <section>
          <h2>{m.appearance}</h2>
          <ThemeChoice />
          <ChoiceGroup
            label={m.language}
            value={settings.language}
            choices={LANGUAGE_CHOICES.map((value) => ({ value, label: m.languages[value] }))}
            onChange={(language) => void changeSettings({ language })}
          />
        </section>
        <FaceSection />
        <LookupSection />
        <BackupSection />
        <FolderSection use="copies" />
        <FolderSection use="notes" />
        <ImportSection />
        <StorageSection />
        <TrashSection />
        <ShortcutsSection />
        <section>
          <h2>{m.about}</h2>
          <p className="muted">{m.version(VERSION)}</p>
        </section>
      </main>
    </>
  );
}
