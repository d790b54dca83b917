import type { Language } from '../i18n/messages.ts';
import { allSettings } from '../storage/settings.ts';
import { parseAddress } from './address.ts';
import { settingsFromRows } from './settings.ts';
import { languageOf } from './use-settings.ts';

const isReading = (): boolean => parseAddress(location.hash).screen === 'read';

/** Once the reader is on another screen than the reading room. */
export function whenNotReading(): Promise<void> {
  if (!isReading()) return Promise.resolve();
  return new Promise((resolve) => {
    const look = (): void => {
      if (isReading()) return;
      removeEventListener('hashchange', look);
      resolve();
    };
    addEventListener('hashchange', look);
  });
}

/** The language that the interface speaks, for what is said without a screen. */
export const storedLanguage = async (): Promise<Language> =>
  languageOf(settingsFromRows(await allSettings()));
