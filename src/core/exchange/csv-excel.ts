import { linksToWords } from '../annotation/note-links.ts';
import { authorOf } from '../article/author.ts';
import { readingAddress } from './app-address.ts';
import { csvText } from './csv.ts';
import { dayOf, type ExportNote, type ExportOptions, notesByArticle } from './export-note.ts';
import type { Format } from './format.ts';
import { localTime } from './local-time.ts';
import { placeName } from './place-name.ts';

const WORDS = {
  'zh-CN': {
    columns: ['文章', '作者', '位置', '原文', '批注', '标签', '颜色', '样式', '写于', '改于', '链接'],
    colors: { yellow: '黄', green: '绿', blue: '蓝', pink: '粉', purple: '紫' },
    lines: { fill: '底色', underline: '下划线', wavy: '波浪线' },
  },
  en: {
    columns: [
      ...['Article', 'Author', 'Place', 'Quote', 'Note', 'Tags'],
      ...['Color', 'Style', 'Made', 'Changed', 'Link'],
    ],
    colors: { yellow: 'Yellow', green: 'Green', blue: 'Blue', pink: 'Pink', purple: 'Purple' },
    lines: { fill: 'Highlight', underline: 'Underline', wavy: 'Wavy underline' },
  },
} as const;

/** What makes a spreadsheet take a text for a formula, full-width signs included (OWASP, "CSV Injection"). */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

/** What a cell of Excel holds, in UTF-16 code units ("Excel specifications and limits"); what is longer breaks up the table. */
const LONGEST_CELL = 32_767;

const fitting = (text: string): string =>
  text.length <= LONGEST_CELL ? text : `${text.slice(0, LONGEST_CELL - 2).replace(/[\uD800-\uDBFF]$/, '')}…`;

/**
 * The same within a text. Where lists are parted by semicolons a spreadsheet parts cells there, and heeds no quotation marks
 * about what began before them: each part and each line is a cell. A list's dash and a smile are none of it.
 */
const FORMULA_WITHIN = /(?<=[;\t\r\n] *)(?=[=@＝＠]|[+\-＋－][\w("'.])/g;

/** A text that a spreadsheet shows and never computes. It alters what begins with one of those signs. */
const guarded = (text: string): string =>
  (FORMULA.test(text) ? `'${text}` : text).replace(FORMULA_WITHIN, "'");

function rowOf(exported: ExportNote, options: ExportOptions): string[] {
  const { annotation, article, quote } = exported;
  const { baseUrl, language, timeZone = 'UTC' } = options;
  const { headline, byline } = article.front;
  const { id, about, style, note, tags, createdAt, modifiedAt } = annotation;
  const words = WORDS[language];
  return [
    headline,
    byline ? authorOf(byline) : '',
    placeName(exported, language),
    quote,
    linksToWords(note),
    tags.join(language === 'en' ? ', ' : '，'),
    about ? '' : words.colors[style.color],
    about ? '' : words.lines[style.line],
    localTime(createdAt, timeZone),
    localTime(modifiedAt, timeZone),
    readingAddress(baseUrl, article.id, id),
  ];
}

/** For Excel and its like: a byte order mark, or it takes UTF-8 for another encoding, and the guard for formulas. */
export const excelFormat: Format<readonly ExportNote[], ExportOptions, never> = {
  id: 'csv-excel',
  label: { 'zh-CN': 'Excel CSV', en: 'Excel CSV' },
  hint: {
    'zh-CN': '用 Excel、WPS 打开。以 = + - @ 开头的内容前加了一撇，免得被当成公式。',
    en: 'For Excel and its like. What begins with = + - @ gets an apostrophe, or it would be taken for a formula.',
  },
  extension: 'csv',
  mediaType: 'text/csv',
  encode(notes, options) {
    const rows = notesByArticle(notes).flatMap((group) => group.notes.map((note) => rowOf(note, options)));
    const text = csvText([
      WORDS[options.language].columns,
      ...rows.map((row) => row.map((cell) => fitting(guarded(cell)))),
    ]);
    return { files: [{ name: `quandian-excel-${dayOf(options)}.csv`, text: `\uFEFF${text}` }], text };
  },
};
