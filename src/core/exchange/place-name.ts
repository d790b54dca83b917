import type { ExportNote } from './export-note.ts';
import type { ExportLanguage } from './format.ts';

const WORDS = {
  'zh-CN': { paragraph: '段落', front: '标题', whole: '全文批注', lost: '原处未找到' },
  en: {
    paragraph: 'Paragraph',
    front: 'Heading',
    whole: 'Note on the whole article',
    lost: 'Place not found',
  },
} as const;

/** Where in its article a mark stands, in words. */
export function placeName(
  { annotation, paragraph, range }: Pick<ExportNote, 'annotation' | 'paragraph' | 'range'>,
  language: ExportLanguage,
): string {
  const words = WORDS[language];
  if (annotation.about) return words.whole;
  if (range === undefined) return words.lost;
  return paragraph === undefined ? words.front : `${words.paragraph} ${paragraph}`;
}
