import type { Instant } from '../core/annotation/annotation.ts';
import type { ExportOptions } from '../core/exchange/export-note.ts';
import type { Settings } from './settings.ts';
import { languageOf } from './use-settings.ts';

/** What exports are told of this place and moment. */
export const exportOptionsAt = (exportedAt: Instant, settings: Settings): ExportOptions => ({
  baseUrl: new URL('.', document.baseURI).href,
  exportedAt,
  language: languageOf(settings),
  timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
});
