import { type ArticleNotes, dayOf, type ExportOptions } from './export-note.ts';
import { fileName } from './file-names.ts';

/** What a document of notes is called, without extension: by its article's headline, or by its day where it has several. */
export function documentName(groups: readonly ArticleNotes[], options: ExportOptions): string {
  const [only, ...more] = groups;
  return only && more.length === 0
    ? fileName(only.article.front.headline, only.article.id)
    : `quandian-${dayOf(options)}`;
}
