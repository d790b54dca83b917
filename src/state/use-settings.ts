import { useMemo } from 'react';
import { chooseLanguage } from '../i18n/catalogues.ts';
import type { Language } from '../i18n/messages.ts';
import { allSettings, putSettings } from '../storage/settings.ts';
import { mirrorSettings, readMirror } from '../storage/settings-mirror.ts';
import { attempt } from './attempt.ts';
import { readSettings, type Settings, settingsFromRows } from './settings.ts';
import { useLive } from './use-live.ts';

/** The settings as last mirrored: known before the first paint, which the database is not. */
const settingsAtStart = (): Settings => readSettings(readMirror());

/** The settings, live over all tabs. */
export function useSettings(): Settings {
  const rows = useLive(allSettings);
  return useMemo(() => (rows ? settingsFromRows(rows) : settingsAtStart()), [rows]);
}

/** Stores settings; gives whether it could. */
export async function changeSettings(change: Partial<Settings>): Promise<boolean> {
  const rows = Object.entries(change).map(([key, value]) => ({ key, value }));
  const stored = await attempt(async () => {
    await putSettings(rows);
    mirrorSettings(settingsFromRows(await allSettings()));
    return true;
  });
  return stored === true;
}

/** The language the interface speaks. */
export const languageOf = (settings: Settings): Language =>
  settings.language === 'system' ? chooseLanguage(navigator.languages) : settings.language;
