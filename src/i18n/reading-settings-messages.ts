import type { Widen } from './messages.ts';
import type { readingSettingsEn } from './reading-settings-en.ts';

/** What both languages say in the reading settings. English is canonical. */
export type ReadingSettingsMessages = Widen<typeof readingSettingsEn>;
