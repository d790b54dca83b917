import { linksToWords } from '../annotation/note-links.ts';
import type { ArticleNotes, ExportNote, ExportOptions } from './export-note.ts';
import type { ExportLanguage, Format } from './format.ts';
import { encodeLaidOut } from './laid-out.ts';
import { placeName } from './place-name.ts';
import { wellFormed } from './well-formed.ts';

const WORDS = {
  'zh-CN': { note: '批注：', tags: '标签：', between: '，' },
  en: { note: 'Note: ', tags: 'Tags: ', between: ', ' },
} as const;

/** Every line set in by two spaces, so that what was marked stands apart from what was thought of it. */
const setIn = (text: string): string =>
  text
    .split(/\r\n|\r|\n/)
    .map((line) => `  ${line}`.trimEnd())
    .join('\n');

function noteText(exported: ExportNote, language: ExportLanguage): string {
  const { annotation, quote } = exported;
  const words = WORDS[language];
  const { note, tags } = annotation;
  return [
    placeName(exported, language),
    ...(annotation.about ? [] : [setIn(quote)]),
    ...(note.trim() === '' ? [] : [`${words.note}${linksToWords(note.trim())}`]),
    ...(tags.length === 0 ? [] : [`${words.tags}${tags.join(words.between)}`]),
  ].join('\n');
}

function articleText({ article, notes }: ArticleNotes, { language }: ExportOptions): string {
  const { headline, byline } = article.front;
  const head = [headline, ...(byline ? [byline] : [])].map((line) => line.replace(/\s+/g, ' ').trim());
  return [head.join('\n'), ...notes.map((note) => noteText(note, language))].join('\n\n');
}

/** To be read, or pasted where nothing but text is taken. */
export const plainTextFormat: Format<readonly ExportNote[], ExportOptions, never> = {
  id: 'text',
  label: { 'zh-CN': '纯文本', en: 'Plain text' },
  hint: {
    'zh-CN': '只有文字，粘贴到哪里都行。',
    en: 'Nothing but text, to paste anywhere.',
  },
  extension: 'txt',
  mediaType: 'text/plain',
  layouts: ['one', 'articles'],
  encode: (notes, options) => encodeLaidOut(notes, options, 'txt', documentOf),
};

const documentOf = (groups: readonly ArticleNotes[], options: ExportOptions): string =>
  `${wellFormed(groups.map((group) => articleText(group, options)).join('\n\n\n'))}\n`;
