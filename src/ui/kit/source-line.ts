import type { PassageSource } from '../../core/exchange/copied-passage.ts';
import { catalogues } from '../../i18n/catalogues.ts';
import type { Language } from '../../i18n/messages.ts';

/** Between the parts of a source, and between the lines of a page. */
const COMMAS: Record<Language, readonly [parts: string, lines: string]> = {
  'zh-CN': ['，', '、'],
  en: [', ', ', '],
};

/** Where a passage is from, in a line of the interface's language. */
export function sourceLine({ headline, byline, dateline, page }: PassageSource, language: Language): string {
  const { mark } = catalogues[language];
  const [comma, listComma] = COMMAS[language];
  const lines = page && mark.sourceLines(page.id, page.lines.join(listComma));
  return [mark.source(headline), byline, dateline, lines].filter((part) => part !== undefined).join(comma);
}
