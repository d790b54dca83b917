import { type Citation, citationOf } from './citation.ts';
import { dayOf, type ExportNote, type ExportOptions, notesByArticle } from './export-note.ts';
import type { Format } from './format.ts';
import { wellFormed } from './well-formed.ts';

/**
 * BibTeX counts braces within a value whether a backslash stands before them or not: an escaped brace without its
 * fellow would run on into the entries that follow, so a text's own braces are commands.
 */
const COMMANDS: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

const escaped = (text: string): string =>
  wellFormed(text).replace(/[\\{}~^%&_#$]/g, (sign) => COMMANDS[sign] ?? `\\${sign}`);

function entryOf(citation: Citation): string {
  const { key, title, author, language, address, accessed, keywords, annotations } = citation;
  // A second pair of braces keeps capitals as they are, and a name in one piece.
  const fields: readonly (readonly [name: string, value: string | undefined])[] = [
    ['title', `{${escaped(title)}}`],
    ['author', author && `{${escaped(author)}}`],
    // Read as it stands; it is percent-encoded, so that it holds neither brace nor backslash.
    ['url', address],
    ['urldate', accessed],
    ['language', escaped(language)],
    ['keywords', keywords.length > 0 ? escaped(keywords.join(', ')) : undefined],
    ['annote', escaped(annotations)],
  ];
  const lines = fields.flatMap(([name, value]) => (value === undefined ? [] : [`  ${name} = {${value}}`]));
  return `@misc{${key},\n${lines.join(',\n')}\n}\n`;
}

/** A source for each article, for LaTeX, JabRef and Zotero; quotes and notes stand in `annote`. */
export const bibtexFormat: Format<readonly ExportNote[], ExportOptions, never> = {
  id: 'bibtex',
  label: { 'zh-CN': 'BibTeX', en: 'BibTeX' },
  hint: {
    'zh-CN': '每篇文章一条，供 LaTeX、JabRef、Zotero 引用。',
    en: 'One entry an article, for LaTeX, JabRef and Zotero.',
  },
  extension: 'bib',
  mediaType: 'application/x-bibtex',
  encode(notes, options) {
    const text = notesByArticle(notes)
      .map((group) => entryOf(citationOf(group, options)))
      .join('\n');
    return { files: [{ name: `quandian-citations-${dayOf(options)}.bib`, text }], text };
  },
};
