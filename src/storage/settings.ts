import type { Setting } from '../core/exchange/backup.ts';
import { database } from './database.ts';

export const allSettings = (): Promise<Setting[]> => database.settings.toArray();

export async function putSettings(settings: readonly Setting[]): Promise<void> {
  await database.transaction('rw', database.settings, () => database.settings.bulkPut(settings));
}
