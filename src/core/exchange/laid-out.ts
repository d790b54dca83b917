import { documentName } from './document-name.ts';
import { type ArticleNotes, type ExportNote, type ExportOptions, notesByArticle } from './export-note.ts';
import { uniqueNames } from './file-names.ts';
import type { Encoded } from './format.ts';

/** Notes as one document, or as one for each article where that is the layout asked for. */
export function encodeLaidOut(
  notes: readonly ExportNote[],
  options: ExportOptions,
  extension: string,
  documentOf: (groups: readonly ArticleNotes[], options: ExportOptions) => string,
): Encoded {
  const groups = notesByArticle(notes);
  if (groups.length === 0) return { files: [], text: '' };
  if (groups.length === 1 || options.layout !== 'articles') {
    const text = documentOf(groups, options);
    return { files: [{ name: `${documentName(groups, options)}.${extension}`, text }], text };
  }
  const names = uniqueNames(groups.map((group) => documentName([group], options)));
  const files = groups.map((group, i) => ({
    name: `${names[i]}.${extension}`,
    text: documentOf([group], options),
  }));
  return {
    files,
    // Made where it is asked for: it is as much work again.
    get text() {
      return documentOf(groups, options);
    },
  };
}
