import { linksToWords } from '../annotation/note-links.ts';
import { readingAddress } from './app-address.ts';
import { escapeHtml } from './escape-html.ts';
import type { ArticleNotes, ExportNote, ExportOptions } from './export-note.ts';
import type { Encoded, Format } from './format.ts';
import { HTML_STYLE } from './html-style.ts';
import { encodeLaidOut } from './laid-out.ts';
import { placeName } from './place-name.ts';
import { wellFormed } from './well-formed.ts';

const WORDS = {
  'zh-CN': { title: '圈点笔记', open: '打开' },
  en: { title: 'Quandian notes', open: 'Open' },
} as const;

/** A mark as a quotation, its note as it was written, and the way back. Zotero and Word keep this structure. */
function markHtml(exported: ExportNote, options: ExportOptions): string {
  const { annotation, quote } = exported;
  const { id, articleId, about, style, note, tags } = annotation;
  const address = escapeHtml(readingAddress(options.baseUrl, articleId, id));
  const lines = quote.split(/\r\n|\r|\n/).filter((line) => line.trim() !== '');
  const paragraphs = lines.map((line) => `<p><mark>${escapeHtml(line)}</mark></p>`).join('');
  const source = `${placeName(exported, options.language)} · <a href="${address}">${WORDS[options.language].open}</a>`;
  return [
    about ? '<section class="mark">' : `<section class="mark ${style.color} ${style.line}">`,
    ...(about ? [] : [`<blockquote cite="${address}">${paragraphs}</blockquote>`]),
    ...(note.trim() === ''
      ? []
      : [`<p class="note">${escapeHtml(linksToWords(note.trim())).replace(/\r\n|\r|\n/g, '<br>')}</p>`]),
    ...(tags.length === 0
      ? []
      : [`<p class="tags">${tags.map((tag) => `<span>#${escapeHtml(tag)}</span>`).join(' ')}</p>`]),
    `<p class="source">${source}</p>`,
    '</section>',
  ].join('\n');
}

function articleHtml({ article, notes }: ArticleNotes, options: ExportOptions): string {
  const { headline, byline } = article.front;
  return [
    `<article lang="${escapeHtml(article.language)}">`,
    `<h1>${escapeHtml(headline)}</h1>`,
    ...(byline ? [`<p class="byline">${escapeHtml(byline)}</p>`] : []),
    ...notes.map((note) => markHtml(note, options)),
    '</article>',
  ].join('\n');
}

/** One document that needs nothing else: no script, no picture, no font from elsewhere. It prints. */
export const htmlFormat: Format<readonly ExportNote[], ExportOptions, never> = {
  id: 'html',
  label: { 'zh-CN': '网页', en: 'Web page' },
  hint: {
    'zh-CN': '一个文件，不含脚本，可以打印，也可粘贴进 Word 和 Zotero。',
    en: 'One file without scripts; prints, and pastes into Word and Zotero.',
  },
  extension: 'html',
  mediaType: 'text/html',
  layouts: ['one', 'articles'],
  encode: (notes, options): Encoded => encodeLaidOut(notes, options, 'html', documentOf),
};

/** All of it as one document. */
function documentOf(groups: readonly ArticleNotes[], options: ExportOptions): string {
  const [only, ...more] = groups;
  const { language } = options;
  const title = only && more.length === 0 ? only.article.front.headline : WORDS[language].title;
  const document = [
    '<!doctype html>',
    `<html lang="${language}">`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeHtml(title.replace(/\s+/g, ' ').trim())}</title>`,
    `<style>\n${HTML_STYLE}</style>`,
    '</head>',
    '<body>',
    ...groups.map((group) => articleHtml(group, options)),
    '</body>',
    '</html>',
    '',
  ].join('\n');
  // What a parser of HTML drops or replaces, whatever it is written as.
  return wellFormed(document).replaceAll('\u0000', '\uFFFD');
}
