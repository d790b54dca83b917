import { ankiBack, ankiHtml, ankiTags } from './anki-fields.ts';
import { dayOf, type ExportNote, type ExportOptions, notesByArticle } from './export-note.ts';
import type { Format } from './format.ts';

const HEAD = ['#separator:tab', '#html:true', '#columns:id\tfront\tback\ttags', '#tags column:4'];

/**
 * Cards of two sides for Anki (docs.ankiweb.net, "Text Files"): the quote, and what was thought of it. Our id is the
 * first field, by which Anki knows a note: importing again updates it.
 */
export const ankiBasicFormat: Format<readonly ExportNote[], ExportOptions, never> = {
  id: 'anki-basic',
  label: { 'zh-CN': 'Anki 问答', en: 'Anki' },
  hint: {
    'zh-CN': '正面是原文，背面是批注和出处。首栏是编号，再次导入就是更新。',
    en: 'The quote in front, note and source behind. The first column is an id: importing again updates.',
  },
  extension: 'txt',
  mediaType: 'text/tab-separated-values',
  encode(notes, options) {
    const rows = notesByArticle(notes).flatMap((group) =>
      group.notes.map((note) => {
        const { annotation, article, quote } = note;
        const front = annotation.about ? article.front.headline : quote;
        return [annotation.id, ankiHtml(front), ankiBack(note, options), ankiTags(annotation)].join('\t');
      }),
    );
    const text = `${[...HEAD, ...rows].join('\n')}\n`;
    return { files: [{ name: `quandian-anki-${dayOf(options)}.txt`, text }], text };
  },
};
