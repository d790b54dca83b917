import type { Language } from './messages.ts';
import { readingSettingsEn } from './reading-settings-en.ts';
import type { ReadingSettingsMessages } from './reading-settings-messages.ts';
import { readingSettingsZhCN } from './reading-settings-zh-cn.ts';

export const readingSettingsCatalogues: Readonly<Record<Language, ReadingSettingsMessages>> = {
  'zh-CN': readingSettingsZhCN,
  en: readingSettingsEn,
};
