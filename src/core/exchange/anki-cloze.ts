import { linksToWords } from '../annotation/note-links.ts';
import type { TextRange } from '../text/offset.ts';
import { sentenceRangeAt, snapToSentences } from '../text/sentence.ts';
import { ankiBack, ankiHtml, ankiTags } from './anki-fields.ts';
import { dayOf, type ExportNote, type ExportOptions, notesByArticle } from './export-note.ts';
import type { Format } from './format.ts';

/** A column of GUIDs is no field: the fields are those of Anki's own note type. A type of that name may not be there. */
const HEAD = [
  ...['#separator:tab', '#html:true', '#notetype:Cloze'],
  ...['#columns:id\ttext\tback extra\ttags', '#guid column:1', '#tags column:4'],
];

/** What begins, ends or parts a cloze, broken by a comment that is not shown, also from what stands beside it. */
const withoutCloze = (html: string): string =>
  html.replace(/^:/, '<!-- -->:').replace(/([:{}])(?=\1|$)/g, '$1<!-- -->');

/** What is shown about a gap: the sentence that it is in; where it is the whole of it, the sentences beside it. */
function around(text: string, range: TextRange): TextRange {
  const own = snapToSentences(text, range);
  if (own.start < range.start || own.end > range.end) return own;
  const from = text.lastIndexOf('\n', range.start - 1) + 1;
  const lineEnd = text.indexOf('\n', range.end);
  const to = lineEnd === -1 ? text.length : lineEnd;
  return {
    start: own.start > from ? sentenceRangeAt(text, own.start - 1).start : own.start,
    end: own.end < to ? sentenceRangeAt(text, own.end).end : own.end,
  };
}

function clozeOf({ annotation: { about, note }, article, quote, range, text }: ExportNote): string {
  // Of a whole article the gap is what was thought of it.
  if (about)
    return `${withoutCloze(ankiHtml(article.front.headline))}<br>{{c1::${withoutCloze(ankiHtml(linksToWords(note)))}}}`;
  const gap = `{{c1::${withoutCloze(ankiHtml(quote))}}}`;
  if (range === undefined || text === undefined) return gap;
  const { start, end } = around(text, range);
  const side = (from: number, to: number): string => withoutCloze(ankiHtml(text.slice(from, to)));
  return `${side(Math.min(start, range.start), range.start)}${gap}${side(range.end, Math.max(end, range.end))}`;
}

/** Cards for Anki on which the marked words are a gap in their sentence. */
export const ankiClozeFormat: Format<readonly ExportNote[], ExportOptions, never> = {
  id: 'anki-cloze',
  label: { 'zh-CN': 'Anki 填空', en: 'Anki cloze' },
  hint: {
    'zh-CN': '原文在句中留空。导入时选“填空题”笔记类型。',
    en: 'The quote is a gap in its sentence. Choose the note type “Cloze” when importing.',
  },
  extension: 'txt',
  mediaType: 'text/tab-separated-values',
  encode(notes, options) {
    const rows = notesByArticle(notes).flatMap((group) =>
      group.notes.map((note) => {
        const { annotation } = note;
        return [annotation.id, clozeOf(note), ankiBack(note, options), ankiTags(annotation)].join('\t');
      }),
    );
    const text = `${[...HEAD, ...rows].join('\n')}\n`;
    return { files: [{ name: `quandian-anki-cloze-${dayOf(options)}.txt`, text }], text };
  },
};
