import { type Citation, citationOf } from './citation.ts';
import { dayOf, type ExportNote, type ExportOptions, notesByArticle } from './export-note.ts';
import type { Format } from './format.ts';
import type { JsonValue } from './json-value.ts';

/** An item of CSL-JSON (schema csl-data 1.0.2). A name is literal: which part of it is the family's, nobody said. */
function itemOf(citation: Citation): JsonValue {
  const { key, title, author, language, address, accessed, keywords, annotations } = citation;
  return {
    id: key,
    type: 'webpage',
    title,
    ...(author && { author: [{ literal: author }] }),
    language,
    URL: address,
    accessed: { 'date-parts': [accessed.split('-').map(Number)] },
    ...(keywords.length > 0 && { keyword: keywords.join(', ') }),
    note: annotations,
  };
}

/** A source for each article, for Zotero, Pandoc and whatever else cites by CSL. */
export const cslJsonFormat: Format<readonly ExportNote[], ExportOptions, never> = {
  id: 'csl-json',
  label: { 'zh-CN': 'CSL-JSON', en: 'CSL-JSON' },
  hint: {
    'zh-CN': '每篇文章一条，供 Zotero、Pandoc 引用。',
    en: 'One entry an article, for Zotero and Pandoc.',
  },
  extension: 'json',
  mediaType: 'application/vnd.citationstyles.csl+json',
  encode(notes, options) {
    const items = notesByArticle(notes).map((group) => itemOf(citationOf(group, options)));
    const text = `${JSON.stringify(items, undefined, 2)}\n`;
    return { files: [{ name: `quandian-citations-${dayOf(options)}.json`, text }], text };
  },
};
