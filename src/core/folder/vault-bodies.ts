import { noteLinks } from '../annotation/note-links.ts';
import { blockIds } from '../exchange/block-ids.ts';
import type { ArticleNotes, ExportOptions } from '../exchange/export-note.ts';
import { markdownFormat } from '../exchange/markdown.ts';
import { asPart } from './part.ts';

/** The notes of one article as its file is to hold them. */
export interface VaultBody extends ArticleNotes {
  /** Block ids by the marks' ids. */
  readonly ids: ReadonlyMap<string, string>;
  /** What a new file begins with. */
  readonly front: string;
  readonly part: string;
}

const FRONT = /^---\n[\s\S]*?\n---\n/;

/**
 * The notes of an article as the Markdown export writes them, what is ours to keep in step apart from the front matter.
 * Of `all`, only the articles that they link to are looked at. `nameOf` gives the name, without extension, that an
 * article's file has in the folder.
 */
export function vaultBody(
  own: ArticleNotes,
  all: readonly ArticleNotes[],
  nameOf: (articleId: string) => string | undefined,
  options: ExportOptions,
): VaultBody {
  const linked = new Set(own.notes.flatMap(({ annotation }) => linksOf(annotation.note)));
  const others = all.filter(({ article }) => article.id !== own.article.id && linked.has(article.id));
  const groups = [own, ...others];
  const { files } = markdownFormat.encode(
    groups.flatMap(({ notes }) => notes),
    options,
  );
  const text = files[0]?.text ?? '';
  const [front = ''] = FRONT.exec(text) ?? [];
  const names = groups.map(({ article }, i): [string, string] => {
    const exported = files[i]?.name.replace(/\.md$/, '') ?? '';
    return [exported, nameOf(article.id) ?? exported];
  });
  const part = withNames(asPart(text.slice(front.length)), new Map(names));
  return { ...own, ids: blockIds(own.notes.map(({ annotation }) => annotation)), front, part };
}

const linksOf = (note: string): string[] => noteLinks(note).map(({ articleId }) => articleId);

/** A part whose links lead to files by the names they have in the folder. */
const withNames = (part: string, names: ReadonlyMap<string, string>): string =>
  part.replace(/\[\[([^[\]|#\n]+)(?=[#|\]])/g, (whole, name: string) => {
    const now = names.get(name);
    return now === undefined ? whole : `[[${now}`;
  });
