import { folderCatalogues } from '../i18n/folder-catalogues.ts';
import type { Language } from '../i18n/messages.ts';
import { keepReminded, type Reminder } from '../storage/reminders.ts';
import { now } from './commit.ts';
import { storedLanguage, whenNotReading } from './quiet-moment.ts';
import { notify } from './session-store.ts';

type Sentences = (typeof folderCatalogues)[Language];

/** What is said, and what leads from there to the settings. */
interface Words {
  readonly what: (m: Sentences, language: Language) => string;
  readonly lead: (m: Sentences) => string;
}

/** Says something that is due, in one tab and not while one reads. Gives whether it was said. */
export async function remind(of: Reminder, isDue: () => boolean, { what, lead }: Words): Promise<boolean> {
  if (!isDue()) return false;
  await whenNotReading();
  // Another tab may have said it meanwhile.
  if (!isDue()) return false;
  keepReminded(of, now());
  const language = await storedLanguage();
  const m = folderCatalogues[language];
  notify(() => what(m, language), 'done', {
    say: () => lead(m),
    run: () => {
      location.hash = '#/settings';
    },
  });
  return true;
}
