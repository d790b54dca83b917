import { en } from './en.ts';
import { LANGUAGES, type Language, type Messages } from './messages.ts';
import { zhCN } from './zh-cn.ts';

export const catalogues: Record<Language, Messages> = { 'zh-CN': zhCN, en };

/** The first of the browser's languages that the interface speaks; any Chinese is answered in 简体中文. */
export function chooseLanguage(preferred: readonly string[]): Language {
  for (const tag of preferred) {
    const found = LANGUAGES.find((language) => language.split('-')[0] === tag.toLowerCase().split('-')[0]);
    if (found) return found;
  }
  return 'en';
}
